/** What a form asks, as the rest of an address: fields that were left empty do not stand in it. */
export function addressOfForm(fields: FormData): string {
  const params = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === 'string' && value !== '') params.append(name, value);
  return params.toString();
}

/**
 * Sets the controls of a form to what an address says, so that a filter that is taken off elsewhere is off here too. The
 * one that somebody is in keeps what they are typing.
 * @param missing what a field that the address leaves out shows
 */
export function fillForm(form: HTMLFormElement, params: URLSearchParams, missing: Record<string, string>): void {
  for (const control of form.elements) {
    const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
    if (!isField || control.type === 'hidden') continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = params.getAll(control.name).includes(control.value);
    } else if (control !== document.activeElement) {
      control.value = params.get(control.name) ?? missing[control.name] ?? '';
    }
  }
}
