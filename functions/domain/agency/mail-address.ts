/** A mail address as every mail system takes it, or a sentence that says why it is none (Chinese, without a full stop). */
export type MailAddress = { readonly address: string } | { readonly problem: string };

/** RFC 5321 and 5322: words of these characters with single dots between them, 64 characters in all. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LONGEST_LOCAL_PART = 64;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_DOMAIN = 253;
/** What ends or divides a host in an address of the web, and what separates several mail addresses. */
const FOREIGN_TO_DOMAINS = /[\s/?#\\:@<>,;[\]()"%]/;

/**
 * The one rule for mail addresses, at import and at sending. A domain in Chinese becomes punycode, as mail travels under
 * that name; in front of the @ only ASCII is taken, because hardly any mail system delivers anything else.
 */
export function mailAddress(given: string): MailAddress {
  const text = given.trim();
  const at = text.lastIndexOf('@');
  if (at < 1) return { problem: '不是邮箱地址' };
  const local = text.slice(0, at);
  if (/[^\u0020-\u007E]/.test(local))
    return { problem: '不能使用：@ 前面只能用英文字母、数字和常用符号，请换一个邮箱' };
  const domain = asciiDomain(text.slice(at + 1));
  if (domain === undefined || local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local))
    return { problem: '不是邮箱地址' };
  return { address: `${local}@${domain}` };
}

/** The address, or nothing where it is none. */
export function plainAddress(given: string): readonly string[] {
  const read = mailAddress(given);
  return 'address' in read ? [read.address] : [];
}

/** The domain in small letters and punycode; undefined where it is no domain, as an address in figures. */
function asciiDomain(given: string): string | undefined {
  if (FOREIGN_TO_DOMAINS.test(given)) return undefined;
  const host = URL.parse(`http://${given}`)?.hostname ?? '';
  const labels = host.split('.');
  const isDomain = labels.length > 1 && labels.every(label => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? '');
  return isDomain && host.length <= LONGEST_DOMAIN ? host : undefined;
}
