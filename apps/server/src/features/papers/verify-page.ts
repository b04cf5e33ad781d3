import type { Database } from '../../platform/database/connection';
import type { App } from '../../platform/http/http-app';
import { type Verification, verifyPaper } from './verify-paper';

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const day = (on: string) => on.split('-').reverse().join('/');

function words({ known, title, number, issuedOn, issuer, cancelledOn }: Verification): string {
  if (!known) {
    return `<h1>Không có giấy này</h1><p>Mã trên giấy không khớp với giấy xác nhận nào đã ban hành. Hãy xem lại mã, hoặc hỏi cơ quan ghi trên giấy.</p>
<p lang="en">No such certificate. Check the code, or ask the office named on the paper.</p>`;
  }
  const facts: [string, string | null][] = [
    ['Loại giấy', title],
    ['Số', number],
    ['Ngày ban hành', issuedOn && day(issuedOn)],
    ['Cơ quan ban hành', issuer],
  ];
  const rows = facts
    .filter((fact): fact is [string, string] => fact[1] !== null)
    .map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('');
  const head =
    cancelledOn === null
      ? '<h1>Giấy có thật</h1><p lang="en">This certificate is genuine.</p>'
      : `<h1>Giấy đã bị hủy ngày ${day(cancelledOn)}</h1><p lang="en">This certificate was cancelled.</p>`;
  return `${head}<dl>${rows}</dl><p>Trang này không hiện thông tin về người được cấp giấy.</p>`;
}

/** A page that works on any telephone, without script, style of its own or a trace of who looked. */
export function verifyPage(app: App, database: Database, limit: { max: number; timeWindow: string }): void {
  app.route<{ Params: { token: string } }>({
    method: 'GET',
    url: '/v/:token',
    config: { policy: 'public', rateLimit: limit },
    schema: { hide: true },
    handler: async (request, reply) => {
      const answer = await verifyPaper(database, request.params.token.slice(0, 60));
      return reply
        .code(answer.known ? 200 : 404)
        .header('Cache-Control', 'no-store')
        .header('X-Robots-Tag', 'noindex')
        .type('text/html; charset=utf-8')
        .send(
          `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kiểm tra giấy xác nhận</title><main>${words(answer)}</main></html>`,
        );
    },
  });
}
