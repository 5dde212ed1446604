/** A mail as a server received it. */
export interface ReceivedMail {
  /** The address of the envelope, where it really goes. */
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** The decoded parts. */
  readonly text: string;
  readonly html: string;
  /** By lower-case name, unfolded, not decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** Everything as it came over the wire. */
  readonly raw: string;
}

/** Reads what our mailer writes: a multipart/alternative mail in UTF-8. No parser for mails of strangers. */
export function readMail(to: string, raw: string): ReceivedMail {
  const { headers, body } = splitEntity(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const entities = boundary ? body.split(`--${boundary}`).slice(1, -1).map(splitEntity) : [{ headers, body }];
  const part = (type: string) => entities.find((entity) => entity.headers.get('content-type')?.startsWith(type));
  return {
    ...{ to, headers, raw },
    subject: decodeWords(headers.get('subject') ?? ''),
    messageId: headers.get('message-id') ?? '',
    text: decodeBody(part('text/plain')),
    html: decodeBody(part('text/html')),
  };
}

interface MailEntity {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function splitEntity(raw: string): MailEntity {
  const trimmed = raw.replace(/^\r\n/, '');
  const end = trimmed.indexOf('\r\n\r\n');
  const lines = trimmed
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: trimmed.slice(end + 4) };
}

const decoders: Readonly<Record<string, (text: string) => string>> = {
  base64: fromBase64,
  'quoted-printable': fromQuotedPrintable,
};

function decodeBody(entity: MailEntity | undefined): string {
  if (!entity) return '';
  const encoding = entity.headers.get('content-transfer-encoding') ?? '7bit';
  const decode = decoders[encoding] ?? ((body: string) => body);
  return decode(entity.body).replaceAll('\r\n', '\n').trim();
}

/** Encoded words of RFC 2047; the white space between two of them is not a part of the text. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' ')),
    );
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString();
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_match, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
