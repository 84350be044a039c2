import { SaxesParser } from 'saxes';

/** An element as a reader of XML understands it: names with their namespaces resolved. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** Reads a document as strictly as the specification says. @throws Error for the first thing that is not well formed */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const whole: XmlElement = { name: '', namespace: '', attributes: {}, text: '', children: [] };
  const open = [whole];
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { name: local, namespace: uri, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  const [root] = whole.children;
  if (!root) throw new Error('a document without an element');
  return root;
}

/** The elements of that name directly below. */
export const below = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);
