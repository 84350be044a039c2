/** Said on the window once the page's scripts have taken it over: everything in it answers from then on. */
export const TAKEN_OVER = 'moothall:taken-over';

/** The script that takes the page over, as text that waits in the page, and what to load at once with it. */
export const PAGE_SCRIPT = 'page-script';

/**
 * Events that React answers by reading the page at once. Until it has taken the page over none may reach it: met by one
 * while it still waits for something, React 18 gives the whole page up ("Root did not complete").
 */
export const HELD_BACK =
  'mousedown mouseup touchcancel touchend touchstart auxclick dblclick pointercancel pointerdown pointerup dragend dragstart drop compositionend compositionstart keydown keypress keyup input textInput copy cut paste click change contextmenu reset submit';

/**
 * What runs in every page before anything else. The page's scripts are loaded once it has been shown, or as soon as
 * somebody presses something; presses and words that come before the scripts are kept and told to them. What needs no
 * script, links and forms with an address, goes its way at once. Only the text of this function is sent, so that it knows
 * nothing but its arguments.
 */
export function early(pageScript: string, takenOver: string, heldBack: string): void {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const nonce = (document.currentScript as HTMLScriptElement).nonce;
  /** Once for each button, form and field, in the order of their first: who presses twice while waiting means one. */
  const kept = new Map<EventTarget, () => void>();
  let composing: EventTarget | null = null;
  let begun = false;
  let failed = false;

  const load = (element: HTMLElement, what: object) => {
    element.addEventListener('error', () => {
      failed = true;
    });
    document.head.append(Object.assign(element, what));
  };
  const begin = () => {
    if (begun) return;
    const text = document.getElementById(pageScript);
    // The page is still being read.
    if (!text) return addEventListener('DOMContentLoaded', begin, { once: true });
    begun = true;
    load(document.createElement('script'), { type: 'module', nonce, textContent: text.textContent });
    // A few at a time: forty at once keep a slow phone from answering for a sixth of a second.
    const hrefs = text.dataset.preload?.split(' ') ?? [];
    const preload = () => {
      for (const href of hrefs.splice(0, 6)) load(document.createElement('link'), { rel: 'modulepreload', href });
      if (hrefs.length > 0) setTimeout(preload);
    };
    preload();
  };

  const keep = (event: Event, target: EventTarget, again: () => void) => {
    event.preventDefault();
    kept.set(target, again);
    // A script did not come, or is no longer there: nothing but the page anew answers this press.
    if (failed && navigator.onLine) location.reload();
    begin();
  };
  const press = (event: Event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('button, [role="button"]');
    if (!pressed) return;
    const { form, type } = pressed as HTMLButtonElement;
    if (type === 'submit' && form?.hasAttribute('action')) return;
    keep(event, pressed, () =>
      pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window })),
    );
  };
  const send = (event: Event) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute('action')) keep(event, form, () => form.requestSubmit((event as SubmitEvent).submitter));
  };
  const write = ({ target }: Event) => {
    const field = target as Field;
    const { value, type, name, form } = field;
    const { checked } = field as HTMLInputElement;
    // Of several of which one can be chosen, the last choice is the one that counts.
    for (const other of type === 'radio' ? kept.keys() : [])
      if (other instanceof HTMLInputElement && other.name === name && other.form === form) kept.delete(other);
    if (type === 'checkbox' || type === 'radio') kept.set(field, () => choose(field as HTMLInputElement, checked));
    else kept.set(field, () => tell(field, value));
  };
  const compose = ({ type, target }: Event) => {
    composing = type === 'compositionstart' ? target : null;
  };

  /** A choice as somebody left it: what scripts found out since, such as who acts here, may have drawn it as it was sent. */
  const choose = (box: HTMLInputElement, checked: boolean) => {
    box.checked = !checked;
    box.click();
  };
  /** A field as somebody left it, said anew: scripts take what they find for what was always there. */
  const tell = (field: Field, text: string) => {
    // A syllable that is being put together must not be touched: it is told once it stands.
    if (field === composing)
      return field.addEventListener('compositionend', () => tell(field, field.value), { once: true });
    if (field.type !== 'file') {
      field.value = `${text} `;
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const answers: Record<string, (event: Event) => void> = {
    click: press,
    submit: send,
    input: write,
    change: write,
    compositionstart: compose,
    compositionend: compose,
    pointerdown: begin,
    keydown: begin,
  };
  /** The page is taken over, and hears what was kept. */
  let taken = false;
  let telling = false;
  const hear = (event: Event) => {
    if (telling) return;
    // A field that is told at the end of a syllable waits for just that.
    if (!taken || !event.type.startsWith('composition')) event.stopPropagation();
    answers[event.type]?.(event);
  };
  const types = heldBack.split(' ');
  for (const type of types) addEventListener(type, hear, true);
  addEventListener(
    takenOver,
    () => {
      taken = true;
      // One after the other, and what is pressed meanwhile after those: a press reads what the page shows of the words before.
      const next = () => {
        const [first] = kept;
        if (!first) {
          for (const type of types) removeEventListener(type, hear, true);
          return;
        }
        const [target, again] = first;
        kept.delete(target);
        telling = true;
        try {
          again();
        } finally {
          telling = false;
          if (kept.size > 0) setTimeout(next);
          else next();
        }
      };
      next();
    },
    { once: true },
  );
  // After the picture that the page was opened for has been shown; a slow one is not waited for for ever.
  const whenQuiet = () =>
    'requestIdleCallback' in window ? requestIdleCallback(begin, { timeout: 1_000 }) : setTimeout(begin);
  addEventListener('load', whenQuiet, { once: true });
  addEventListener('DOMContentLoaded', () => setTimeout(begin, 3_000), { once: true });
}
