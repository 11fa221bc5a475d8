/** Looks into a record's schema: what may stand at a path. */
import { z } from 'zod';
import type { Path } from './yaml-file.ts';

/** The schemas that may apply at a path, with optional and default wrappers taken off. */
function schemasAt(schema: z.core.$ZodType, path: Path): readonly z.core.$ZodType[] {
  const bare = unwrap(schema);
  const [step, ...rest] = path;
  if (bare instanceof z.ZodUnion) return bare.options.flatMap((option) => schemasAt(option, path));
  if (step === undefined) return [bare];
  if (bare instanceof z.ZodArray) return schemasAt(bare.element, rest);
  if (!(bare instanceof z.ZodObject)) return [];
  const child: z.core.$ZodType | undefined = bare.shape[String(step)];
  return child === undefined ? [] : schemasAt(child, rest);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return schema;
}

/** The keys that a mapping at a path may have. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const objects = schemasAt(schema, path).filter((found) => found instanceof z.ZodObject);
  return [...new Set(objects.flatMap((object) => Object.keys(object.shape)))];
}

/** Whether only whole numbers may stand at a path. */
export function isWholeNumberAt(schema: z.core.$ZodType, path: Path): boolean {
  return schemasAt(schema, path).some((found) => found instanceof z.ZodNumber && !found.safeParse(0.5).success);
}
