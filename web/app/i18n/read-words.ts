import type { BackendModule } from 'i18next';

/** One file for each namespace and language, so that a page loads only the words it says. */
const files = import.meta.glob<{ default: object }>(['../**/messages.{en,ko}.ts', '!../i18n/*']);

/** Reads namespaces for i18next: `offers` in Korean lies in `orders/offers/messages.ko.ts`. */
export const readWords: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const end = `/${namespace}/messages.${language}.ts`;
    const file = Object.keys(files).find((path) => path.endsWith(end));
    const words = file === undefined ? undefined : files[file]?.();
    if (!words) return done(new Error(`No words: ${end}`), false);
    words.then(
      (module) => done(null, module.default),
      // `true`: a broken line is tried again.
      (problem: Error) => done(problem, true),
    );
  },
};
