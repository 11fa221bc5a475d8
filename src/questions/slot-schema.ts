/** The slots of a kind as JSON Schema, for those who fill or check them without knowing the kind. */
import { z } from 'zod';
import type { AnyKind } from './kind.ts';

/** The parts of JSON Schema that slots are made of. */
export interface SlotSchema {
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SlotSchema>>;
  readonly items?: SlotSchema;
}

/** As a caller fills them: what has a default may be left out. */
export function slotSchema(kind: AnyKind): SlotSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(kind.schema, {
    io: 'input',
    // The pattern of a date alone is longer than the rest of a kind.
    override: ({ jsonSchema }) => {
      delete jsonSchema.pattern;
    },
  });
  return schema as SlotSchema;
}
