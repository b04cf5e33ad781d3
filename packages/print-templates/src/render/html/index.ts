import type {
  LaidOutAnnex,
  LaidOutBlock,
  LaidOutCode,
  LaidOutPaper,
  LaidOutSignature,
  LaidOutTable,
  Run,
} from '../../paper/laid-out-paper';
import { layOut } from '../../paper/lay-out';
import type { Paper } from '../../paper/paper';

/**
 * The paper as an HTML fragment for the screen. Only class names, set by `paper.css`: a strict content policy
 * needs no exception. Figures with evidence carry `data-evidence` for the screen to make links of.
 */
export function toHtml(paper: Paper): string {
  const laidOut = layOut(paper);
  const main = [head(laidOut), title(laidOut), addressees(laidOut), ...laidOut.blocks.map(block), foot(laidOut)];
  const sheets = [sheet(laidOut.orientation, main.join('')), ...laidOut.annexes.map(annex)];
  return `<article class="paper" lang="vi">${sheets.join('')}</article>`;
}

function sheet(orientation: 'portrait' | 'landscape', content: string): string {
  return `<section class="paper-sheet paper-sheet-${orientation}">${content}</section>`;
}

function head({ head: { superior, issuer, number, subject, country, motto, placeAndDate } }: LaidOutPaper): string {
  const nation = line('paper-country', country) + line('paper-motto', motto);
  const date = optionalLine('paper-place-date', placeAndDate);
  if (issuer === null) return `<header class="paper-national-head">${nation}${date}</header>`;
  const names = optionalLine('paper-superior', superior) + line('paper-issuer', issuer);
  const numbers = optionalLine('paper-number', number) + optionalLine('paper-subject', subject);
  const cells = [names, nation, numbers, date];
  return `<header class="paper-head">${cells.map((cell) => `<div>${cell}</div>`).join('')}</header>`;
}

function optionalLine(className: string, text: string | null): string {
  return text === null ? '' : line(className, text);
}

function line(className: string, text: string): string {
  return `<p class="${className}"><span>${escapeHtml(text)}</span></p>`;
}

function title({ title: words, photo }: LaidOutPaper): string {
  if (words === null) return '';
  const summary =
    words.summary === null ? '' : ` <span class="paper-title-summary">${escapeHtml(words.summary)}</span>`;
  const heading = `<h1 class="paper-title${summary === '' ? ' paper-title-alone' : ''}"><span class="paper-title-name">${escapeHtml(words.name)}</span>${summary}</h1>`;
  return photo === null
    ? heading
    : `<div class="paper-portrait-row"><p class="paper-photo">${escapeHtml(photo)}</p>${heading}</div>`;
}

function addressees({ addressees: lines }: LaidOutPaper): string {
  const [only] = lines;
  if (only === undefined) return '';
  if (lines.length === 1) return `<p class="paper-addressees">Kính gửi: ${escapeHtml(only)}</p>`;
  const items = lines.map((each) => `<li>${escapeHtml(each)}</li>`).join('');
  return `<div class="paper-addressees"><p>Kính gửi:</p><ul>${items}</ul></div>`;
}

/** Those who sign, row by row; the office last, beside its recipients. */
function foot({ parties, signature: office, recipients }: LaidOutPaper): string {
  const rows = parties.map((row) => `<div class="paper-parties">${row.map(signature).join('')}</div>`);
  if (office === null && recipients.length === 0) return rows.join('');
  const items = recipients.map((each) => `<li>${escapeHtml(each)}</li>`).join('');
  const list = recipients.length === 0 ? '' : `<div class="paper-recipients"><p>Nơi nhận:</p><ul>${items}</ul></div>`;
  const signed = office === null ? '' : signature(office);
  return `${rows.join('')}<footer class="paper-foot">${list}${signed}</footer>`;
}

function signature({ lines, hint, signer }: LaidOutSignature): string {
  const authority = lines.map((each) => `<p>${escapeHtml(each)}</p>`).join('');
  const note = hint === null ? '' : `<p class="paper-signature-hint">${escapeHtml(hint)}</p>`;
  return `<div class="paper-signature">${authority}${note}<p class="paper-signer">${escapeHtml(signer)}</p></div>`;
}

function annex({ label, title: annexTitle, reference, orientation, blocks }: LaidOutAnnex): string {
  const labelHtml = label === null ? '' : `<span>${escapeHtml(label)}</span> `;
  const heading = `<h2 class="paper-annex-title">${labelHtml}<span>${escapeHtml(annexTitle)}</span></h2>`;
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
    case 'qr':
      return code(data);
    case 'paragraph':
      return `<p class="paper-paragraph${data.ragged ? ' paper-ragged' : ''}">${data.runs.map(run).join('')}</p>`;
    case 'basis':
    case 'note':
      return `<p class="paper-${data.kind}">${data.runs.map(run).join('')}</p>`;
  }
}

/** One square path per dark module; the words below tell those who cannot see it what it says. */
function code({ rows, caption }: LaidOutCode): string {
  const size = rows.length;
  const modules = rows.flatMap((row, y) => [...row].map((module, x) => (module === '1' ? `M${x} ${y}h1v1h-1z` : '')));
  return `<figure class="paper-code"><svg viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${modules.join('')}"/></svg><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

function run({ text, bold, italic, evidence, fill }: Run): string {
  let html = escapeHtml(text);
  if (fill !== undefined) html = `<span class="paper-fill">${html}</span>`;
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
