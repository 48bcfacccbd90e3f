import * as assert from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/files';
import { CLIENT } from './sources';

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const manifest = json('package.json');
const english: Record<string, string> = json('package.nls.json');
const chinese: Record<string, string> = json('package.nls.zh-cn.json');
const SOURCES = CLIENT.map(({ text }) => text).join('\n');

describe('the commands', () => {
  it('lists its commands under one category, by which they are found', () => {
    for (const { command, category } of manifest.contributes.commands) {
      assert.strictEqual(category, '%command.category%', command);
    }
    assert.match(chinese['command.category'] ?? '', /勾稽/);
    assert.match(english['command.category'] ?? '', /勾稽/);
  });

  it('are all registered by the client', () => {
    for (const { command } of manifest.contributes.commands) assert.ok(SOURCES.includes(`'${command}'`), command);
  });
});

describe('the walkthrough', () => {
  const [walkthrough, ...others] = manifest.contributes.walkthroughs;

  it('has a picture with words for each step', () => {
    assert.deepStrictEqual(others, []);
    for (const { id, media } of walkthrough.steps) {
      assert.strictEqual(media.image, `walkthrough/${id}.png`);
      assert.ok(existsSync(join(ROOT, media.image)), media.image);
      assert.strictEqual(media.altText, `%walkthrough.${id}.picture%`);
    }
  });

  it('ticks each step off by what is done, commands and states that there are', () => {
    for (const { id, completionEvents } of walkthrough.steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents as string[]) {
        const [, kind, what = ''] = /^(onCommand|onContext|onSettingChanged):(.+)$/.exec(event) ?? [];
        if (kind === 'onContext') {
          const [, name = ''] = /^gouji\.tour\.(\w+)$/.exec(what) ?? [];
          assert.ok(SOURCES.includes(`done('${name}')`), `nobody says ${event}`);
        } else if (kind === 'onCommand' && what.startsWith('gouji.')) {
          assert.ok(SOURCES.includes(`registerCommand('${what}'`), event);
        } else {
          assert.match(event, /^(?:onCommand:workbench\.|onSettingChanged:gouji\.)/);
        }
      }
    }
  });

  it('leads to commands that there are, the same in both languages', () => {
    const links = (texts: Record<string, string>, id: string) =>
      [...(texts[`walkthrough.${id}.description`] ?? '').matchAll(/\(command:([\w.]+)/g)].map(([, name = '']) => name);
    for (const { id } of walkthrough.steps) {
      assert.deepStrictEqual(links(english, id), links(chinese, id));
      const ours = links(english, id).filter((name) => name.startsWith('gouji.'));
      for (const name of ours) assert.ok(SOURCES.includes(`registerCommand('${name}'`), name);
    }
  });

  it('says that nothing pops up and nothing leaves the machine', () => {
    assert.match(english['walkthrough.description'] ?? '', /no pop-ups, no telemetry, no network/);
    assert.match(chinese['walkthrough.description'] ?? '', /不弹窗，不收集数据，不联网/);
  });
});
