/**
 * A file of the app package against its JSON schema. The schemas come with Microsoft's own package; it would fetch
 * one that it does not have from the web, so that only those of this version are asked for.
 */
import { AppManifestUtils } from '@microsoft/app-manifest';
import type { Fault } from './fault.ts';

const base = 'https://developer.microsoft.com/json-schemas/teams/v1.30/';
/** The schemas that the files must name, all of them in Microsoft's package. */
export const schemas = {
  manifest: `${base}MicrosoftTeams.schema.json`,
  language: `${base}MicrosoftTeams.Localization.schema.json`,
} as const;

type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/**
 * The schema from Microsoft's package ("fetch" is only its name for it: the file is there). One pattern in the
 * languages' schema closes a bracket that it never opened, which the validator does not take.
 */
async function readSchema(url: string): Promise<Schema> {
  const schema = JSON.stringify(await AppManifestUtils.fetchSchema(url));
  return JSON.parse(schema.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`)) as Schema;
}

/** All that the schema has against a file. */
export async function checkSchema(json: unknown, kind: keyof typeof schemas): Promise<readonly Fault[]> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [{ path: '(the file)', problem: 'must be a JSON object' }];
  const named = '$schema' in json ? json.$schema : undefined;
  if (named !== schemas[kind]) return [{ path: '$schema', problem: `must be ${schemas[kind]}` }];
  // The package validates files of either kind, and declares only one.
  const complaints = await AppManifestUtils.validateAgainstSchema(
    json as unknown as Manifest,
    await readSchema(schemas[kind]),
  );
  return complaints.map(readComplaint);
}

/** `/bots/0 must NOT have … Details: {"additionalProperty":"x"}`, as the package words it, with the field's own path. */
function readComplaint(complaint: string): Fault {
  const [, pointer = '', message = complaint, details = '{}'] =
    /^(\/.*?|) (must .*)\. Details: (\{.*\})$/s.exec(complaint) ?? [];
  const params = JSON.parse(details) as Readonly<Record<string, unknown>>;
  const path = pathOf(pointer);
  const inside = (field: unknown) => (path === '' ? String(field) : `${path}.${field}`);
  if ('additionalProperty' in params)
    return { path: inside(params.additionalProperty), problem: 'is no field that the schema knows' };
  if ('missingProperty' in params) return { path: inside(params.missingProperty), problem: 'is missing' };
  if ('allowedValues' in params)
    return { path, problem: `must be one of ${(params.allowedValues as unknown[]).join(', ')}` };
  if ('allowedValue' in params) return { path, problem: `must be ${params.allowedValue}` };
  return { path: path || '(the file)', problem: message };
}

/** `/bots/0/botId` → `bots[0].botId` */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
