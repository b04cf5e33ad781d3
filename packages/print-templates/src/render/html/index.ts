import type { LaidOutAnnex, LaidOutBlock, LaidOutPaper, LaidOutTable, Run } from '../../paper/laid-out-paper';
import { layOut } from '../../paper/lay-out';
import type { Paper } from '../../paper/paper';

/**
 * The paper as an HTML fragment for the screen. Only class names, set by `paper.css`: a strict content policy
 * needs no exception. Figures with evidence carry `data-evidence` for the screen to make links of.
 */
export function toHtml(paper: Paper): string {
  const laidOut = layOut(paper);
  const main = [head(laidOut), title(laidOut), addressees(laidOut), ...laidOut.blocks.map(block), signature(laidOut)];
  const sheets = [sheet('portrait', main.join('')), ...laidOut.annexes.map(annex)];
  return `<article class="paper" lang="vi">${sheets.join('')}</article>`;
}

function sheet(orientation: 'portrait' | 'landscape', content: string): string {
  return `<section class="paper-sheet paper-sheet-${orientation}">${content}</section>`;
}

function head({ head: { superior, issuer, number, subject, country, motto, placeAndDate } }: LaidOutPaper): string {
  const names = (superior === null ? '' : line('paper-superior', superior)) + line('paper-issuer', issuer);
  const numbers = line('paper-number', number) + (subject === null ? '' : line('paper-subject', subject));
  const cells = [
    names,
    line('paper-country', country) + line('paper-motto', motto),
    numbers,
    line('paper-place-date', placeAndDate),
  ];
  return `<header class="paper-head">${cells.map((cell) => `<div>${cell}</div>`).join('')}</header>`;
}

function line(className: string, text: string): string {
  return `<p class="${className}"><span>${escapeHtml(text)}</span></p>`;
}

function title(paper: LaidOutPaper): string {
  if (paper.title === null) return '';
  const { name, summary } = paper.title;
  return `<h1 class="paper-title"><span class="paper-title-name">${escapeHtml(name)}</span> <span class="paper-title-summary">${escapeHtml(summary)}</span></h1>`;
}

function addressees({ addressees: lines }: LaidOutPaper): string {
  const [only] = lines;
  if (only === undefined) return '';
  if (lines.length === 1) return `<p class="paper-addressees">Kính gửi: ${escapeHtml(only)}</p>`;
  const items = lines.map((each) => `<li>${escapeHtml(each)}</li>`).join('');
  return `<div class="paper-addressees"><p>Kính gửi:</p><ul>${items}</ul></div>`;
}

function signature({ signature: { lines, signer }, recipients }: LaidOutPaper): string {
  const items = recipients.map((each) => `<li>${escapeHtml(each)}</li>`).join('');
  const authority = lines.map((each) => `<p>${escapeHtml(each)}</p>`).join('');
  return `<footer class="paper-foot"><div class="paper-recipients"><p>Nơi nhận:</p><ul>${items}</ul></div><div class="paper-signature">${authority}<p class="paper-signer">${escapeHtml(signer)}</p></div></footer>`;
}

function annex({ label, title: annexTitle, reference, orientation, blocks }: LaidOutAnnex): string {
  const heading = `<h2 class="paper-annex-title"><span>${escapeHtml(label)}</span> <span>${escapeHtml(annexTitle)}</span></h2>`;
  return sheet(
    orientation,
    `${heading}<p class="paper-annex-reference">${escapeHtml(reference)}</p>${blocks.map(block).join('')}`,
  );
}

const HEADING_TAGS = { section: 'h2', article: 'h2', clause: 'h3' } as const;

function block(data: LaidOutBlock): string {
  switch (data.kind) {
    case 'heading': {
      const tag = HEADING_TAGS[data.level];
      return `<${tag} class="paper-heading paper-heading-${data.level}">${escapeHtml(data.text)}</${tag}>`;
    }
    case 'centred':
      return `<p class="paper-centred">${escapeHtml(data.text)}</p>`;
    case 'table':
      return table(data);
    case 'basis':
    case 'paragraph':
    case 'note':
      return `<p class="paper-${data.kind}">${data.runs.map(run).join('')}</p>`;
  }
}

function run({ text, bold, italic, evidence }: Run): string {
  let html = escapeHtml(text);
  if (evidence !== undefined) html = figure(html, evidence);
  if (bold) html = `<strong>${html}</strong>`;
  return italic ? `<em>${html}</em>` : html;
}

function figure(html: string, evidence: string): string {
  return `<span class="paper-figure" data-evidence="${escapeHtml(evidence)}">${html}</span>`;
}

function table({ title: caption, unitNote, startsPage, head: headRows, rows, aligns }: LaidOutTable): string {
  const heading = headRows
    .map((cells) => {
      const html = cells.map(({ text, columnSpan, rowSpan, isIndex }) => {
        const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
        const scope = isIndex ? '' : ` scope="${columnSpan > 1 ? 'colgroup' : 'col'}"`;
        const tag = isIndex ? 'td' : 'th';
        return `<${tag}${scope}${spans}>${escapeHtml(text)}</${tag}>`;
      });
      return `<tr${cells[0]?.isIndex ? ' class="paper-row-index"' : ''}>${html.join('')}</tr>`;
    })
    .join('');
  const label = aligns.indexOf('left');
  const body = rows
    .map(({ emphasis, cells }) => {
      const html = cells.map(({ text, evidence }, index) => {
        const content = evidence === undefined ? escapeHtml(text) : figure(escapeHtml(text), evidence);
        if (index === label) return `<th scope="row" class="paper-cell-left">${content}</th>`;
        return `<td class="paper-cell-${aligns[index]}">${content}</td>`;
      });
      return `<tr${emphasis === null ? '' : ` class="paper-row-${emphasis}"`}>${html.join('')}</tr>`;
    })
    .join('');
  const note = unitNote === null ? '' : `<span class="paper-unit-note">${escapeHtml(unitNote)}</span>`;
  const name = caption === null ? '' : ` aria-label="${escapeHtml(caption)}"`;
  const captionHtml = caption === null && note === '' ? '' : `<caption>${escapeHtml(caption ?? '')}${note}</caption>`;
  return `<div class="paper-table-frame${startsPage ? ' paper-starts-page' : ''}" tabindex="0" role="group"${name}><table class="paper-table">${captionHtml}<thead>${heading}</thead><tbody>${body}</tbody></table></div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
