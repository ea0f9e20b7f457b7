import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { SentLetter, SentLetters } from './letters.ts';
import { sesService } from './ses-service.ts';

const SHOWN = 500;
/** A letter may show itself and nothing else: no scripts, nothing loaded from anywhere. */
const LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Takes letters as SES v2 and shows them: `/` the inbox, `/letters/{id}` one letter, `/store` all of them as JSON
 * (`{ emails: [{ messageId, from, destination: { to }, subject, body: { html, text }, at }] }`, `at` in seconds).
 */
export function inbox(letters: SentLetters, mayFail: (service: RequestListener) => RequestListener) {
  const ses = mayFail(sesService(letters));
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (incoming.method === 'POST' && path === '/v2/email/outbound-emails') {
      ses(incoming, outgoing);
      return;
    }
    const [, id = '', html] = /^\/letters\/([0-9a-f-]{36})(\/html)?$/.exec(path) ?? [];
    const letter = id === '' ? undefined : letters.find(id);
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') show(outgoing, 405, page('不支持的操作', ''));
    else if (path === '/') show(outgoing, 200, inboxPage(letters.newest(SHOWN)));
    else if (path === '/store') outgoing.writeHead(200, { 'content-type': 'application/json' }).end(store(letters));
    else if (letter === undefined) show(outgoing, 404, page('没有这封邮件', '<p><a href="/">回到收件箱</a></p>'));
    else if (html === undefined) show(outgoing, 200, letterPage(letter));
    else show(outgoing, 200, opened(letter.html ?? ''), LETTER_POLICY);
  };
}

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'";

function show(outgoing: ServerResponse, status: number, html: string, policy = PAGE_POLICY): void {
  outgoing.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  outgoing.end(html);
}

function inboxPage(letters: readonly SentLetter[]): string {
  const rows = letters
    .map(
      ({ id, at, to, subject }) =>
        `<tr><td>${time(at)}<td>${escapeText(to.join('，'))}<td><a href="/letters/${id}">${escapeText(subject)}</a>`,
    )
    .join('\n');
  const table = `<table><thead><tr><th>时间<th>收件人<th>主题</thead><tbody>${rows}</tbody></table>`;
  return page(`收件箱（${letters.length} 封）`, letters.length === 0 ? '<p>还没有邮件。</p>' : table);
}

const LINKS = '<base target="_blank">';

/**
 * A letter as a mail program shows it: in its own document type, a fragment in the usual one; links open beside it.
 */
function opened(html: string): string {
  const head = html.slice(0, MOST_BEFORE_HEAD).search(/<head[\s>]/i);
  const end = head < 0 ? -1 : html.indexOf('>', head);
  if (end < 0) return `<!doctype html><html><head>${LINKS}</head><body>${html}</body></html>`;
  return `${html.slice(0, end + 1)}${LINKS}${html.slice(end + 1)}`;
}

/** A head stands at the beginning of a document or nowhere, in characters. */
const MOST_BEFORE_HEAD = 2000;

function letterPage({ id, at, from, to, subject, html, text }: SentLetter): string {
  const facts = [
    ['时间', time(at)],
    ['发件人', escapeText(from)],
    ['收件人', escapeText(to.join('，'))],
  ].map(([name, value]) => `<dt>${name}<dd>${value}`);
  const frame = `<iframe title="邮件正文" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/letters/${id}/html"></iframe>`;
  const plain =
    text === undefined ? '' : `<details><summary>纯文本正文</summary><pre>${escapeText(text)}</pre></details>`;
  const body = html === undefined ? plain.replace('<details>', '<details open>') : frame + plain;
  return page(subject, `<p><a href="/">← 收件箱</a></p><dl>${facts.join('')}</dl>${body}`);
}

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid #ddd;vertical-align:top}
td:first-child{white-space:nowrap}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}dd{margin:0}
iframe{width:100%;height:75vh;border:1px solid #ccc}pre{white-space:pre-wrap}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeText(title)}</title><style>${STYLE}</style><h1>${escapeText(title)}</h1>${body}</html>`;

const time = (at: number): string => new Date(at).toLocaleString('zh-CN', { hour12: false });

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeText = (text: string): string => text.replaceAll(/[&<>"']/g, character => ESCAPES[character] ?? '');

const store = (letters: SentLetters): string =>
  JSON.stringify({
    emails: letters.newest(SHOWN).map(({ id, at, from, to, subject, html, text }) => ({
      messageId: id,
      from,
      destination: { to },
      subject,
      body: { html, text },
      at: Math.floor(at / 1000),
    })),
  });
