import hahmlet from '@fontsource-variable/hahmlet/index.css?url';
import pretendard from 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css?url';

/** Where each font's many parts are named: a browser takes those whose letters it meets. */
export const FONT_SHEETS = [pretendard, hahmlet];

/** Named by a cookie once they are in the browser's cache: from then on pages begin with them. */
export const FONTS_KEPT = 'fonts=1';

/** Brings the fonts after a first page has been painted in the system's own. */
export function bringFonts(): void {
  if (document.cookie.includes(FONTS_KEPT)) return;
  const bring = () => {
    for (const href of FONT_SHEETS)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet everywhere.
    document.cookie = `${FONTS_KEPT}; path=/; max-age=31536000; samesite=lax`;
  };
  if (document.readyState === 'complete') bring();
  else window.addEventListener('load', bring, { once: true });
}
