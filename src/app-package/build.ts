/** The app package: the manifest filled in, checked, and packed with the files that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Fault, InvalidPackage } from './fault.ts';
import { checkLanguage } from './languages.ts';
import { fillIn, type PackageValues } from './placeholders.ts';
import { checkSchema } from './schema.ts';

export interface AppPackage {
  readonly manifest: Manifest;
  readonly zip: Uint8Array;
}

/** What of the manifest is read here, once its schema has said that it is there. */
interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly bots?: readonly { readonly botId: string }[];
  readonly developer: Readonly<Record<(typeof pages)[number], string>>;
  readonly icons: Readonly<Record<keyof typeof iconSizes, string>>;
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { readonly file: string }[] };
}

/** What Teams shows with the app. */
const pages = ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const;
/** As Teams asks for them, in pixels each way. */
const iconSizes = { color: 192, outline: 32 } as const;
/** The same package for the same files: the first day that a zip can tell, in whatever time zone. */
const packedAt = new Date(1980, 0, 1);

/**
 * Makes the package out of a folder.
 *
 * @throws InvalidPackage with every fault of the first file that has any
 */
export async function buildPackage(dir: string, values: PackageValues): Promise<AppPackage> {
  const manifest = (await readFilled(dir, 'manifest.json', 'manifest', values)) as unknown as Manifest;
  refuse('manifest.json', checkPages(manifest));
  const files: Zippable = { 'manifest.json': jsonBytes(manifest) };
  for (const { file } of manifest.localizationInfo?.additionalLanguages ?? []) {
    const language = await readFilled(dir, file, 'language', values);
    refuse(file, checkLanguage(manifest, language));
    files[file] = jsonBytes(language);
  }
  for (const kind of ['color', 'outline'] as const) {
    const file = manifest.icons[kind];
    const icon = readPart(dir, file, `icons.${kind}`);
    refuse('manifest.json', checkIcon(icon, file, kind));
    files[file] = icon;
  }
  return { manifest, zip: zipSync(files, { mtime: packedAt, level: 9 }) };
}

async function readFilled(
  dir: string,
  file: string,
  kind: 'manifest' | 'language',
  values: PackageValues,
): Promise<object> {
  const text = readPart(dir, file, '(the file)');
  const { value, faults } = fillIn(parseJson(file, Buffer.from(text).toString('utf8')), values);
  // What is not filled in would be refused by the schema too, in words that help nobody.
  refuse(file, faults);
  refuse(file, await checkSchema(value, kind));
  return value as object;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InvalidPackage([`${file}: is not JSON: ${error.message}`]);
  }
}

function readPart(dir: string, file: string, path: string): Uint8Array {
  const name = join(dir, file);
  if (!existsSync(name)) throw new InvalidPackage([`manifest.json: ${path}: ${file} is not in ${dir}`]);
  return new Uint8Array(readFileSync(name));
}

/** The schema lets an address be unencrypted; Teams does not. */
function checkPages({ developer }: Manifest): readonly Fault[] {
  return pages
    .filter((page) => !developer[page].startsWith('https://'))
    .map((page) => ({ path: `developer.${page}`, problem: 'must begin with https://' }));
}

function checkIcon(bytes: Uint8Array, file: string, kind: keyof typeof iconSizes): readonly Fault[] {
  const png = Buffer.from(bytes);
  const path = `icons.${kind}`;
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') return [{ path, problem: `${file} is no PNG` }];
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = iconSizes[kind];
  return width === size && height === size
    ? []
    : [{ path, problem: `${file} is ${width} × ${height} pixels, not ${size} × ${size}` }];
}

function refuse(file: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InvalidPackage(faults.map(({ path, problem }) => `${file}: ${path}: ${problem}`));
}

function jsonBytes(json: object): Uint8Array {
  return strToU8(`${JSON.stringify(json, null, 2)}\n`);
}
