import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAYOUT } from '../../paper/layout';
import { periodicReport } from '../../reports';
import { samplePaper, samplePersonalPaper, sampleReport } from '../../testing';
import { toHtml } from './index';

const CSS = readFileSync(new URL('./paper.css', import.meta.url), 'utf8');

describe('the paper on screen', () => {
  it('needs no exception from a strict content policy', () => {
    const html = toHtml(periodicReport(sampleReport()));
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son\w+=|javascript:/);
  });

  it('has a class in the style sheet for every class it uses', () => {
    const html = toHtml(samplePaper()) + toHtml(samplePersonalPaper());
    const used = [...html.matchAll(/class="([^"]+)"/g)].flatMap((found) => found[1]!.split(' '));
    const unstyled = new Set(used.filter((name) => !CSS.includes(`.${name}`)));
    expect([...unstyled]).toEqual([
      'paper-sheet-portrait',
      'paper-title-name',
      'paper-title-summary',
      'paper-heading-section',
      'paper-figure',
    ]);
  });

  it('ties figures to the records behind them', () => {
    const html = toHtml(samplePaper());
    expect(html).toContain('<span class="paper-figure" data-evidence="R1.total.addicts">1.234</span>');
    expect(html).toContain(
      '<td class="paper-cell-right"><span class="paper-figure" data-evidence="R1.total.sex.male">1.100</span></td>',
    );
  });

  it('gives tables headings that a screen reader can follow', () => {
    const html = toHtml(samplePaper());
    expect(html).toContain('<th scope="colgroup" colspan="2">Giới tính</th>');
    expect(html).toContain('<th scope="col" rowspan="2">Đơn vị</th>');
    expect(html).toContain('<th scope="row" class="paper-cell-left">Phường Trảng Dài</th>');
    expect(html).toContain(
      '<caption>Biểu 1. Người nghiện theo giới tính<span class="paper-unit-note">Đơn vị tính: người</span></caption>',
    );
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, summary) => {
        const paper = samplePaper();
        const plain = { ...paper, title: { kind: 'named', name: 'Báo cáo', summary: 'x' } as const };
        const tags = (html: string) => html.match(/<\/?[a-z0-9]+/g);
        const odd = { ...plain, title: { ...plain.title, summary }, blocks: [{ kind: 'paragraph', text } as const] };
        const calm = { ...plain, blocks: [{ kind: 'paragraph', text: 'x' } as const] };
        expect(tags(toHtml(odd))).toEqual(tags(toHtml(calm)));
      }),
      { seed: 33, numRuns: 100 },
    );
  });

  it('is set in the numbers of the layout', () => {
    const variables = Object.fromEntries(
      [...CSS.matchAll(/^ {2}--([\w-]+): ([^;]+);$/gm)].map((found) => [found[1], found[2]]),
    );
    const { pageNumber: _, ...sizes } = LAYOUT.size;
    expect(variables).toEqual({
      'page-width': `${LAYOUT.page.width}mm`,
      'page-height': `${LAYOUT.page.height}mm`,
      ...Object.fromEntries(
        Object.entries(LAYOUT.page.margin).map(([side, length]) => [`margin-${side}`, `${length}mm`]),
      ),
      ...Object.fromEntries(Object.entries(sizes).map(([element, size]) => [`size-${element}`, `${size}pt`])),
      'first-line-indent': `${LAYOUT.firstLineIndent}mm`,
      'addressee-indent': `${LAYOUT.addresseeIndent}mm`,
      'paragraph-gap': `${LAYOUT.paragraphGap}pt`,
      'line-spacing': `${LAYOUT.lineSpacing}`,
      'signature-room': `${LAYOUT.signatureRoom}mm`,
      'head-left': `${LAYOUT.headLeft * 100}%`,
      'rule-share': `${LAYOUT.ruleShare * 100}%`,
      'photo-width': `${LAYOUT.photo.width}mm`,
      'photo-height': `${LAYOUT.photo.height}mm`,
      'code-size': `${LAYOUT.codeSize}mm`,
    });
  });
});
