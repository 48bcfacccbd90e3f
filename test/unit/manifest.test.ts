import * as assert from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE } from '../../server/src/lsp/about';
import { gouji, known } from '../cli/stand-in';
import { assertGrows } from '../support/growth';

const ROOT = process.cwd();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const chinese: Record<string, string> = JSON.parse(read('package.nls.zh-cn.json'));

const LANGUAGE = 'disclosure-report';

/** All strings in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('manifest', () => {
  const [language] = manifest.contributes.languages;

  it('contributes one language with its grammar and configuration', () => {
    assert.strictEqual(manifest.contributes.languages.length, 2);
    assert.strictEqual(language.id, LANGUAGE);
    assert.deepStrictEqual(language.extensions, ['.gknb']);
    assert.strictEqual(manifest.contributes.grammars[0].language, LANGUAGE);
  });

  it('takes the configuration file for JSON with comments, and knows its schema', () => {
    const [, jsonc] = manifest.contributes.languages;
    assert.deepStrictEqual(jsonc, { id: 'jsonc', filenames: ['.gouji.json'] });
    const [{ fileMatch, url }] = manifest.contributes.jsonValidation;
    assert.strictEqual(fileMatch, '.gouji.json');
    assert.ok(existsSync(join(ROOT, url)));
  });

  describe('the problem matcher', () => {
    const [matcher] = manifest.contributes.problemMatchers;
    const pattern = new RegExp(matcher.pattern.regexp);

    it('reads the lines of the command line', async () => {
      const { out } = await gouji(['check', '--format', 'lines', known('tabs-extra-cells.txt')]);
      const lines = out.trimEnd().split('\n');
      assert.ok(lines.length > 1);
      const { file, line, column, severity, message, code } = matcher.pattern;
      for (const one of lines) {
        const found = pattern.exec(one);
        assert.ok(found, one);
        assert.strictEqual(found[file], known('tabs-extra-cells.txt'));
        assert.match(found[line] ?? '', /^\d+$/);
        assert.match(found[column] ?? '', /^\d+$/);
        assert.match(found[severity] ?? '', /^(?:error|warning|info)$/);
        assert.match(found[message] ?? '', /[\u4e00-\u9fff]/);
        assert.match(found[code] ?? '', /^[a-z]+(?:-[a-z]+)+$/);
      }
    });

    it('reads the line of a file that cannot be read, which has no code', async () => {
      const { out } = await gouji(['check', '--format', 'lines', 'gone.txt']);
      const { file, message, code } = matcher.pattern;
      const found = pattern.exec(out.trimEnd());
      assert.deepStrictEqual(
        [found?.[file], found?.[message], found?.[code]],
        ['gone.txt', '没有这个文件或文件夹。请检查路径。', undefined],
      );
    });

    it('reads paths with a drive, blanks and colons', () => {
      for (const path of ['C:\\年报\\a b.txt', '/a:1/b.txt', '年报 (1).txt']) {
        assert.strictEqual(pattern.exec(`${path}:3:14: warning: 有误：1:2: error: x [cell-blank]`)?.[1], path);
      }
    });

    it('leaves open documents to the server, and gives way to it where one is opened', () => {
      assert.strictEqual(matcher.applyTo, 'closedDocuments');
      assert.strictEqual(matcher.owner, 'gouji', 'the name of the collection in client/src/link.ts');
    });

    it('names the source as the server does', () => {
      assert.strictEqual(matcher.source, '%problemMatcher.source%');
      assert.deepStrictEqual(
        [english, chinese].map((texts) => texts['problemMatcher.source']),
        [SOURCE.en, SOURCE.zh],
      );
    });

    it('has a fellow that takes whole paths as they are, for which nobody has to look on the disk', () => {
      const [, fellow] = manifest.contributes.problemMatchers;
      const { name, base, owner, source, applyTo, fileLocation } = fellow;
      assert.deepStrictEqual(
        { name, base, fileLocation },
        { name: 'gouji-absolute', base: '$gouji', fileLocation: 'absolute' },
      );
      assert.deepStrictEqual([owner, source, applyTo], [matcher.owner, matcher.source, matcher.applyTo]);
    });

    it('is that of the task type', () => {
      assert.strictEqual(matcher.name, 'gouji');
      assert.strictEqual(manifest.contributes.taskDefinitions[0].type, 'gouji');
    });
  });

  it('names files that are there', () => {
    const [grammar] = manifest.contributes.grammars;
    const files = [
      manifest.icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      grammar.path,
      manifest.l10n,
    ];
    assert.deepStrictEqual(
      files.filter((file: string) => !existsSync(join(ROOT, file))),
      [],
    );
  });

  it('sends nobody to an address that leads nowhere', () => {
    assert.doesNotMatch(read('package.json'), /\.invalid\b/);
  });

  it('has a PNG icon of at least 128 pixels', () => {
    const icon = readFileSync(join(ROOT, manifest.icon));
    assert.strictEqual(icon.subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
  });

  it('has an entry for either kind of extension host', () => {
    assert.strictEqual(manifest.main, './dist/node/extension.js');
    assert.strictEqual(manifest.browser, './dist/web/extension.js');
  });

  it('wakes for the four languages', () => {
    const languages = [LANGUAGE, 'plaintext', 'markdown', 'html'].map((id) => `onLanguage:${id}`);
    for (const event of languages) assert.ok(manifest.activationEvents.includes(event), event);
    assert.ok(!manifest.activationEvents.includes('*'));
    assert.ok(!manifest.activationEvents.includes('onStartupFinished'));
  });

  it('works in untrusted workspaces, and in virtual ones but for the task, which it says', () => {
    assert.strictEqual(manifest.capabilities.untrustedWorkspaces.supported, true);
    const { supported, description } = manifest.capabilities.virtualWorkspaces;
    assert.strictEqual(supported, 'limited');
    assert.match(english[description.replaceAll('%', '')] ?? '', /task/);
  });

  it('has these commands', () => {
    const names = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const tables = ['nextCell', 'previousCell', 'nextRow', 'leaveTable', 'insertRow', 'removeRow', 'fillTotals'];
    const preview = ['openPreview', 'openPreviewToSide', 'lockPreview', 'copyForWeb', 'copyForWord', 'exportPage'];
    const own = [
      'newReport',
      'openSample',
      'openWalkthrough',
      'openConfiguration',
      'convert',
      'checkFolder',
      'restart',
      ...tables,
      ...preview,
    ];
    assert.deepStrictEqual(
      names,
      own.map((name) => `gouji.${name}`),
    );
  });

  it('puts nothing about a report into the palette of people who have none open', () => {
    const { commandPalette } = manifest.contributes.menus;
    const shown = manifest.contributes.commands
      .filter(({ enablement }: { enablement?: string }) => !enablement)
      .map(({ command }: { command: string }) => command)
      .filter((command: string) => {
        const [{ when = '' } = {}] = commandPalette.filter((one: { command: string }) => one.command === command);
        return !/\bgouji\.isReport\b|\bgouji\.preview\b/.test(when);
      });
    const anywhere = ['newReport', 'openSample', 'openWalkthrough', 'openConfiguration', 'checkFolder', 'restart'];
    assert.deepStrictEqual(
      shown,
      anywhere.map((name) => `gouji.${name}`),
    );
  });

  it('takes keys from the editor in tables alone, and from nobody who waits for one', () => {
    for (const { command, when } of manifest.contributes.keybindings) {
      if (command.startsWith('gouji.openPreview')) continue;
      assert.match(when, /\bgouji\.inTable\b/, command);
      assert.match(when, /\beditorTextFocus\b/, command);
      if (command === 'gouji.fillTotals') continue;
      for (const other of ['suggestWidgetVisible', 'inSnippetMode', 'inlineSuggestionVisible', 'editorTabMovesFocus'])
        assert.ok(when.includes(`!${other}`), `${command} ${other}`);
    }
  });

  it('opens the preview by the keys of Markdown’s, in reports that are none', () => {
    const keys = manifest.contributes.keybindings.filter(({ command }: { command: string }) => /Preview/.test(command));
    assert.deepStrictEqual(
      keys.map(({ key, when }: { key: string; when: string }) => [key, when]),
      ['ctrl+k v', 'ctrl+shift+v'].map((key) => [key, 'editorTextFocus && gouji.isReport && editorLangId != markdown']),
    );
  });

  describe('file names', () => {
    const patterns: RegExp[] = language.filenamePatterns.map(
      (glob: string) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
    );
    const matches = (name: string): boolean => patterns.some((pattern) => pattern.test(name));

    it('of reports are known', () => {
      assert.ok(matches('云河市林业局2024年政府信息公开工作年度报告.txt'));
      assert.ok(matches('政府信息公开年报（2024）.txt'));
      assert.ok(matches('2024年政府信息公开报告-定稿.txt'));
    });

    it('of other files are not', () => {
      assert.ok(!matches('政府信息公开指南.txt'));
      assert.ok(!matches('云河市林业局2024年政府信息公开工作年度报告.docx'));
      assert.ok(!matches('财务年报.txt'));
    });
  });

  describe('first line', () => {
    const firstLine = new RegExp(language.firstLine);

    for (const line of [
      '云河市林业局2024年政府信息公开工作年度报告',
      '# 云河市林业局 2024 年政府信息公开工作 年度报告',
      '\ufeff　　2024年政府信息公开年报',
      '云河市林业局政府信息公开2021年度工作报告\r',
    ]) {
      it(`is a title: ${JSON.stringify(line)}`, () => assert.match(line, firstLine));
    }
    for (const line of [
      '',
      '关于编制政府信息公开工作年度报告的通知',
      '本文说明怎样写政府信息公开工作年度报告，供参考',
      '- 《云河市林业局2024年政府信息公开工作年度报告》',
      '<p>政府信息公开工作年度报告</p>',
    ]) {
      it(`is none: ${JSON.stringify(line)}`, () => assert.doesNotMatch(line, firstLine));
    }

    it('is tried in no time', () => {
      for (const piece of [' ', '#', '信', '政府信息公开', '报'])
        assertGrows({ size: 100_000, make: (pieces) => piece.repeat(pieces), work: (line) => firstLine.test(line) });
    });
  });

  describe('settings', () => {
    const { properties } = manifest.contributes.configuration;

    it('are these', () => {
      const names = [
        'gouji.enable',
        'gouji.recognizeByContent',
        'gouji.language',
        'gouji.inlayHints.totals',
        'gouji.inlayHints.columns',
        'gouji.codeLens',
        'gouji.format.tables',
        'gouji.tableKeys',
        'gouji.lastYear',
        'gouji.rules',
        'gouji.trace.server',
      ];
      assert.deepStrictEqual(Object.keys(properties), names);
    });

    it('stand in the settings editor as they stand here and in the read-mes', () => {
      const orders = Object.values<{ order: number }>(properties).map(({ order }) => order);
      assert.deepStrictEqual(
        orders,
        orders.map((_, k) => k + 1),
      );
    });

    it('are told in both read-mes, but for the trace', () => {
      for (const readMe of ['README.md', 'README.zh-CN.md']) {
        const text = read(readMe);
        const names = Object.keys(properties).filter((name) => name !== 'gouji.trace.server');
        assert.deepStrictEqual(
          names.filter((name) => !text.includes(`\`${name}\``)),
          [],
          readMe,
        );
      }
    });

    it('hold by folder, but for the trace', () => {
      for (const [name, { scope }] of Object.entries<{ scope: string }>(properties)) {
        assert.strictEqual(scope, name === 'gouji.trace.server' ? 'window' : 'resource', name);
      }
    });

    it('are on by default', () => {
      assert.strictEqual(properties['gouji.enable'].default, true);
      assert.strictEqual(properties['gouji.recognizeByContent'].default, true);
      assert.strictEqual(properties['gouji.language'].default, 'auto');
      assert.deepStrictEqual(properties['gouji.language'].enum, ['auto', 'zh-CN', 'en']);
    });

    it('describe every choice', () => {
      for (const property of Object.values<{ enum?: string[]; enumDescriptions?: string[] }>(properties)) {
        assert.strictEqual(property.enumDescriptions?.length, property.enum?.length);
      }
    });

    it('keep the editor from changing cells', () => {
      const own = manifest.contributes.configurationDefaults[`[${LANGUAGE}]`];
      assert.strictEqual(own['files.trimTrailingWhitespace'], false);
      assert.strictEqual(own['editor.insertSpaces'], false);
    });

    it('keep the editor from boxing what Chinese text is made of', () => {
      const own = manifest.contributes.configurationDefaults[`[${LANGUAGE}]`];
      assert.strictEqual(own['editor.unicodeHighlight.ambiguousCharacters'], false);
      assert.deepStrictEqual(own['editor.unicodeHighlight.allowedCharacters'], { '\u3000': true, '\u00a0': true });
    });
  });

  describe('both display languages', () => {
    it('have the same texts', () => assert.deepStrictEqual(Object.keys(chinese).sort(), Object.keys(english).sort()));

    it('have every text of the manifest, and none besides', () => {
      const used = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
      assert.deepStrictEqual([...new Set(used)].sort(), Object.keys(english).sort());
    });

    it('leave no text empty', () => {
      for (const text of [...Object.values(english), ...Object.values(chinese)]) assert.ok(text.trim());
    });

    it('are Chinese in the Chinese one', () => {
      for (const text of Object.values(chinese)) assert.match(text, /[\u4e00-\u9fff]/);
    });
  });

  describe('language configuration', () => {
    const configuration = JSON.parse(read('language-configuration.json'));
    const words = (text: string): string[] =>
      [...text.matchAll(new RegExp(configuration.wordPattern.pattern, 'g'))].map(([word]) => word);

    it('takes numbers and Chinese for different words', () => {
      assert.deepStrictEqual(words('新收58件，占25.5%'), ['新收', '58', '件', '占', '25.5%']);
      assert.deepStrictEqual(words('１，２３４\t-3'), ['１，２３４', '-3']);
      assert.deepStrictEqual(words('⾏政许可 APP'), ['⾏政许可', 'APP']);
    });

    it('never takes an empty word', () => assert.doesNotMatch('', new RegExp(configuration.wordPattern.pattern)));

    it('closes the pairs of Chinese punctuation', () => {
      const pairs = configuration.autoClosingPairs.map(
        (pair: { open: string; close: string }) => pair.open + pair.close,
      );
      for (const pair of ['（）', '《》', '〔〕', '“”', '「」']) assert.ok(pairs.includes(pair), pair);
    });
  });
});
