import * as assert from 'node:assert';
import { handedOut } from '../../../server/src/service';
import { printed } from '../../support/plain-report';
import { plain } from '../../support/published';

const REPORT = plain(printed({ 'granted total': 5 }).text);

describe('publish: what is handed out', () => {
  it('is a page of its own, with its style in it and no script', () => {
    const html = handedOut(REPORT, 'page');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
    assert.match(html, /<title>云溪县人民政府办公室2023年政府信息公开工作年度报告<\/title>/);
    assert.match(html, /@media print/);
    assert.match(html, /<caption>收到和处理政府信息公开申请情况表<\/caption>/);
    assert.doesNotMatch(html, /<script|<link|\bsrc=|\bhref=|url\(/);
  });

  it('carries no places and no findings, in whatever form', () => {
    for (const as of ['page', 'web', 'word'] as const) {
      assert.doesNotMatch(handedOut(REPORT, as), /data-|broken|aria-|tabindex|to-source/, as);
    }
  });

  it('is for a website merged cells with their headers named, and no style', () => {
    const html = handedOut(REPORT, 'web');
    assert.match(html, /^<h1>/);
    assert.match(html, /<table border="1">/);
    assert.match(html, /<th id="[\w-]+" scope="rowgroup" rowspan="8">（三）不予公开<\/th>/);
    assert.match(html, /<td headers="[\w -]+">/);
    assert.doesNotMatch(html, /style=|class=|<div|<caption|<span/);
  });

  it('is for Word styles on every element, and nothing that Word would print', () => {
    const html = handedOut(REPORT, 'word');
    assert.match(html, /<th rowspan="8" style="border:1px solid #000/);
    assert.match(html, /<h2 style="font-family:黑体/);
    assert.doesNotMatch(html, /\bid=|scope=|headers=|class=|<caption/);
  });

  it('puts several reports one behind the other', () => {
    const two = plain(`${printed().text}\n\n${printed().text}`);
    assert.strictEqual(handedOut(two, 'page').match(/<article class="report">/g)?.length, 2);
    assert.strictEqual(handedOut(two, 'web').match(/<h1>/g)?.length, 2);
  });
});
