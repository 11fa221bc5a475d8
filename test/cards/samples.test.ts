import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RenderedReply, render } from '../../src/cards/render.ts';
import { templateNames } from '../../src/cards/templates.ts';
import { fullFit, viewOf } from '../../src/cards/view.ts';
import { type Scope, welcome, welcomeData } from '../../src/cards/welcome.ts';
import type { Answer, FollowUp, Language } from '../../src/domain/answer.ts';
import { lintCard } from './card-lint.ts';

/** A file `TEMPLATE.what.json`: what goes in (an answer or a welcome), the template's data, and what comes out. */
interface Sample {
  readonly shows: string;
  readonly language: Language;
  readonly answer?: Answer;
  readonly welcome?: {
    readonly scope: Scope;
    readonly installerName: string | null;
    readonly examples: readonly FollowUp[];
  };
}

const root = path.join(import.meta.dirname, '../../adaptiveCards');
const samples = path.join(root, 'samples');
const files = readdirSync(samples);

function draw(sample: Sample): { template: string; data: object; reply: RenderedReply } {
  const { language } = sample;
  if (sample.answer !== undefined) {
    return { ...viewOf(sample.answer, language, fullFit), reply: render(sample.answer, language) };
  }
  if (sample.welcome === undefined) throw new Error('a sample holds an answer or a welcome');
  const { scope, installerName, examples } = sample.welcome;
  return {
    template: 'welcome',
    data: welcomeData(scope, language, examples),
    reply: welcome(scope, installerName ?? undefined, language, examples),
  };
}

describe('samples of cards', () => {
  it.each(files)('%s is what render gives (update with vitest -u)', async (file) => {
    const sample = JSON.parse(readFileSync(path.join(samples, file), 'utf8')) as Sample;
    const { template, data, reply } = draw(sample);
    expect(file.split('.')[0]).toBe(template);
    expect(lintCard(reply.card)).toEqual([]);
    const { shows, language, answer, welcome: greeting } = sample;
    const drawn = { shows, language, answer, welcome: greeting, data, reply };
    // The picture's bytes are zlib's, and change with it; what is in it is tested beside (`wheel-picture.test.ts`).
    const text = JSON.stringify(drawn, null, 2).replace(/(data:image\/png;base64,)[A-Za-z0-9+/=]+/g, '$1…');
    await expect(`${text}\n`).toMatchFileSnapshot(path.join(samples, file));
  });

  it('exist for every template, and every template is in use', () => {
    const drawn = new Set(files.map((file) => file.split('.')[0]));
    const templates = readdirSync(root).filter((file) => file.endsWith('.json'));
    expect(templates.toSorted()).toEqual(templateNames.map((name) => `${name}.json`).toSorted());
    expect([...drawn].toSorted()).toEqual([...templateNames].toSorted());
  });

  it('have one frame: title, reading, rows left out, sources and buttons look the same on every card', () => {
    const frames = templateNames.map((name) => {
      const card = JSON.parse(readFileSync(path.join(root, `${name}.json`), 'utf8'));
      const { body, actions, msteams: _, ...rest } = card;
      return { ...rest, body: [...body.slice(0, 2), ...body.slice(-2)], button: actions[0] };
    });
    for (const frame of frames) expect(frame).toEqual(frames[0]);
  });
});
