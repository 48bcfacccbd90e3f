// Before what imports the editor.
import './fake-vscode';

import * as assert from 'node:assert';
import { StatusItem } from '../../../client/src/status';
import type { Silenced, Status } from '../../../server/src/protocol';
import { type Document, editor } from './fake-vscode';

const INFORMATION = 0;
const WARNING = 1;
const ERROR = 2;
const NOTHING_SILENCED: Silenced = { configuration: null, accepted: 0, off: 0 };

describe('client: the status item', () => {
  const reports = new Set<unknown>();
  let status: StatusItem;
  let report: Document;

  function item(id = 'gouji.identities'): Record<string, unknown> {
    const found = editor.items.filter((one) => one.id === id);
    assert.ok(found[0] && found.length === 1);
    return found[0];
  }

  function tell(
    holding: number,
    broken: number,
    undecided: number,
    isReport = true,
    silenced = NOTHING_SILENCED,
  ): void {
    const told: Status = {
      uri: report.uri.toString(),
      version: 1,
      isReport,
      identities: { holding, broken, undecided },
      silence: silenced,
    };
    status.statusTold(told);
  }

  beforeEach(() => {
    editor.reset();
    reports.clear();
    status = new StatusItem({ has: (document) => reports.has(document) });
    report = editor.open('', 'markdown');
    reports.add(report);
    editor.show(report);
  });
  afterEach(() => status.dispose());

  it('is there for the report in the active editor only', () => {
    assert.deepStrictEqual(item().selector, { language: 'markdown', scheme: 'file' });
    editor.show(editor.open('', 'markdown'));
    assert.deepStrictEqual(item().selector, []);
    editor.show(undefined);
    assert.deepStrictEqual(item().selector, []);
    editor.show(report);
    assert.deepStrictEqual(item().selector, { language: 'markdown', scheme: 'file' });
  });

  it('goes with a document that is a report no more', () => {
    reports.delete(report);
    status.forget(report as unknown as Parameters<StatusItem['forget']>[0]);
    assert.deepStrictEqual(item().selector, []);
  });

  it('says when nobody checks, and offers to begin again', () => {
    assert.strictEqual(item().text, 'Reports are not being checked');
    assert.strictEqual(item().severity, ERROR);
    assert.deepStrictEqual(item().command, { command: 'gouji.restart', title: 'Restart' });
  });

  it('is busy until the first answer', () => {
    status.healthChanged('starting');
    assert.strictEqual(item().busy, true);
    assert.strictEqual(item().severity, INFORMATION);
    status.healthChanged('running');
    assert.strictEqual(item().busy, true);
    tell(42, 0, 0);
    assert.strictEqual(item().busy, false);
  });

  it('counts the identities', () => {
    status.healthChanged('running');
    tell(42, 0, 0);
    assert.strictEqual(item().text, 'Sums: 42 hold, 0 broken, 0 undecided');
    assert.doesNotMatch(String(item().detail), /Undecided/);
    assert.strictEqual(item().severity, INFORMATION);
    tell(23, 0, 19);
    assert.strictEqual(item().text, 'Sums: 23 hold, 0 broken, 19 undecided');
    assert.match(String(item().detail), /^Undecided:/);
    assert.strictEqual(item().severity, INFORMATION);
  });

  it('warns of broken ones and leads to the problems', () => {
    status.healthChanged('running');
    tell(40, 2, 0);
    assert.strictEqual(item().severity, WARNING);
    assert.deepStrictEqual(item().command, { command: 'workbench.actions.view.problems', title: 'Show problems' });
    tell(42, 0, 0);
    assert.strictEqual(item().severity, INFORMATION);
  });

  it('counts nothing where there is no report yet', () => {
    status.healthChanged('running');
    tell(0, 0, 0, false);
    assert.strictEqual(item().text, 'No report yet');
    assert.strictEqual(item().busy, false);
  });

  it('forgets what a server said that is gone', () => {
    status.healthChanged('running');
    tell(42, 0, 0);
    assert.strictEqual(status.of(report.uri.toString())?.identities.holding, 42);
    status.healthChanged('stopped');
    assert.strictEqual(status.of(report.uri.toString()), undefined);
    assert.strictEqual(item().text, 'Reports are not being checked');
  });

  it('keeps to the report in front when another is checked', () => {
    status.healthChanged('running');
    tell(42, 0, 0);
    status.statusTold({
      uri: 'file:///other',
      version: 1,
      isReport: true,
      identities: { holding: 0, broken: 9, undecided: 0 },
      silence: NOTHING_SILENCED,
    });
    assert.strictEqual(item().severity, INFORMATION);
  });

  describe('of the configuration', () => {
    const second = () => item('gouji.configuration');

    it('is there once a report has been checked', () => {
      assert.deepStrictEqual(second().selector, []);
      status.healthChanged('running');
      assert.deepStrictEqual(second().selector, []);
      tell(42, 0, 0);
      assert.deepStrictEqual(second().selector, { language: 'markdown', scheme: 'file' });
      editor.show(undefined);
      assert.deepStrictEqual(second().selector, []);
    });

    it('says that settings alone decide where there is no configuration, and opens them', () => {
      status.healthChanged('running');
      tell(42, 0, 0);
      assert.strictEqual(second().text, 'Settings only');
      assert.strictEqual(second().detail, 'Findings accepted: 0; rules turned off: 0');
      assert.deepStrictEqual(second().command, {
        command: 'gouji.openConfiguration',
        title: 'Open',
        arguments: [null],
      });
      assert.strictEqual(status.configurationInFront, null);
    });

    it('names the file that holds, and what it silences', () => {
      status.healthChanged('running');
      const configuration = 'file:///a/.gouji.json';
      tell(42, 0, 0, true, { configuration, accepted: 2, off: 1 });
      assert.strictEqual(second().text, 'a/.gouji.json');
      assert.strictEqual(second().detail, 'Findings accepted: 2; rules turned off: 1');
      assert.deepStrictEqual(second().command, {
        command: 'gouji.openConfiguration',
        title: 'Open',
        arguments: [configuration],
      });
      assert.strictEqual(status.configurationInFront, configuration);
      editor.show(undefined);
      assert.strictEqual(status.configurationInFront, null);
    });
  });
});
