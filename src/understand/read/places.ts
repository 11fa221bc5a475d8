/** Places in a message: the indices of its tokens. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The places from the first up to, but not including, the last. */
export function placesBetween({ from, to }: Span): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

/** All places that these spans cover. */
export function placesOf(spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(placesBetween));
}
