import { createTransport } from 'nodemailer';
import { type Channel, type Delivered, EMAIL, type Letter } from './channel.ts';

/** An operator's way to send mail. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  url: string;
  /** Address, or name and address, that letters come from. */
  from: string;
}

const TIMEOUT_MS = 15_000;

interface SmtpError {
  responseCode?: number;
  code?: string;
}

/** 5xx about the recipient is final; everything else (a full box, a greylist, a server that is down) may pass. */
function failure({ responseCode, code = 'UNKNOWN' }: SmtpError): Delivered {
  const final = code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
  return { result: final ? 'never' : 'later', code: responseCode === undefined ? code : String(responseCode) };
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** No pictures and nothing from elsewhere: opening a letter tells nobody. */
const asHtml = ({ language, title, body, link, stop }: Letter) => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;background:#f4f5ef;color:#17241e;font:16px/1.55 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dce1d7;border-radius:16px">
<p style="margin:0 0 16px;font-weight:800;letter-spacing:-.045em;font-size:21px;color:#1c5a49">moothall</p>
<h1 style="margin:0 0 8px;font-size:21px;line-height:1.3">${escaped(title)}</h1>
<p style="margin:0 0 20px">${escaped(body)}</p>
<p style="margin:0"><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 18px;border-radius:12px;background:#1c5a49;color:#ffffff;font-weight:600;text-decoration:none">${escaped(link.words)}</a></p>
</div>
${stop ? `<p style="max-width:520px;margin:16px auto 0;font-size:13px"><a href="${escaped(stop.url)}" style="color:#5e6d64">${escaped(stop.words)}</a></p>` : ''}
</body></html>
`;

const asText = ({ body, link, stop }: Letter) =>
  [body, `${link.words}: ${link.url}`, ...(stop ? [`-- \n${stop.words}: ${stop.url}`] : [])].join('\n\n');

/** Letters by SMTP. One-click unsubscribing by RFC 8058. */
export function openEmail({ url, from }: MailSettings): Channel {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    name: EMAIL,
    async deliver(address, letter) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject: letter.title,
          text: asText(letter),
          html: asHtml(letter),
          messageId: `<${letter.id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': letter.language,
            ...(letter.stop && {
              'List-Unsubscribe': `<${letter.stop.url}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return { result: 'sent' };
      } catch (error) {
        return failure(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}
