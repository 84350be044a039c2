import { type InputObjectTypeDefinitionNode, type InputValueDefinitionNode, Kind, parse } from 'graphql';
import ts from 'typescript';
import { read, sources } from './tree.ts';

/** Everything that tests claim to have tried nonsense on, by comments such as `// nonsense: Query.listings.first`. */
export function triedNonsense(): Set<string> {
  const tests = sources(['api', 'contracts', 'indexer', 'local', 'test', 'web'], ['.test.ts', '.test.tsx', '.spec.ts']);
  const claims = tests.flatMap((file) => [...read(file).matchAll(/^\s*\/\/ nonsense: (.+)$/gm)]);
  return new Set(claims.flatMap(([, keys = '']) => keys.trim().split(/,?\s+/)));
}

const names = (values: readonly InputValueDefinitionNode[] | undefined) => (values ?? []).map(({ name }) => name.value);

/** `Type.field.argument` of every argument, and `Input.field` of every input field, of the schema. */
export function schemaInputs(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      const { name, fields }: InputObjectTypeDefinitionNode = definition;
      return names(fields).map((field) => `${name.value}.${field}`);
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    return (definition.fields ?? []).flatMap((field) =>
      names(field.arguments).map((argument) => `${definition.name.value}.${field.name.value}.${argument}`),
    );
  });
}

/** `env.<workspace>.<VARIABLE>` of every variable that a workspace's env file checks. */
export function environmentVariables(): string[] {
  const files = sources(['api/src', 'contracts', 'indexer/src', 'local', 'web/app'], ['/env.ts', '/env.server.ts']);
  const found = files.flatMap((file) =>
    [...read(file).matchAll(/^(?!\s*\/?\*).*$/gm)]
      .flatMap(([line]) => [...line.matchAll(/\b([A-Z][A-Z0-9_]+): /g)])
      .map(([, variable]) => `env.${file.split('/')[0]}.${variable}`),
  );
  return [...new Set(found)];
}

/** Which form a file of fields belongs to. A field of a file that is not named here is a complaint. */
const FORMS: [folder: string, form: string][] = [
  ['web/app/frame/suggested-input.tsx', 'search'],
  ['web/app/frame/', 'preferences'],
  ['web/app/listings/search/', 'search'],
  ['web/app/listings/sell/', 'sell'],
  ['web/app/searches/', 'saved-search'],
  ['web/app/orders/purchase-fields.tsx', 'buy'],
  ['web/app/orders/detail/reschedule.tsx', 'buy'],
  ['web/app/orders/detail/split-slider.tsx', 'settle'],
  ['web/app/orders/detail/ship-panel.tsx', 'ship'],
  ['web/app/orders/detail/dispute.tsx', 'dispute'],
  ['web/app/orders/detail/', 'handover'],
  ['web/app/orders/offers/', 'offer'],
  ['web/app/arbitration/', 'arbitration'],
  ['web/app/jury/', 'jury'],
  ['web/app/moderation/register/', 'register'],
  ['web/app/moderation/', 'motion'],
  ['web/app/vault/', 'wallet'],
  ['web/app/accounts/', 'profile'],
  ['web/app/messages/', 'message'],
  ['web/app/questions/', 'question'],
  ['web/app/reputation/attestations/', 'attest'],
  ['web/app/reputation/', 'review'],
  ['web/app/notifications/settings/', 'letters'],
];
const CONTROLS = new Set('Input TextArea Select MoneyInput Check ChoiceCard input textarea select'.split(' '));

interface Control {
  tag: string;
  attributes: Map<string, string>;
  /** More than one where a list of names is mapped to controls. */
  names: string[];
  where: string;
}

/** The texts that `name` stands for: itself, or those of the list whose `map` makes the control. */
function namesOf(attribute: ts.JsxAttribute | undefined): string[] {
  const value = attribute?.initializer;
  if (value === undefined) return [];
  if (ts.isStringLiteral(value)) return [value.text];
  let around: ts.Node = value;
  while (!ts.isSourceFile(around)) {
    around = around.parent;
    if (!ts.isCallExpression(around) || !ts.isPropertyAccessExpression(around.expression)) continue;
    const list = /^\(?\[(.*?)\]/s.exec(around.expression.expression.getText())?.[1];
    if (list !== undefined) return [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
  }
  return [];
}

/** Every control of a page's source, with the attributes that are plain texts. */
function controlsOf(file: string): Control[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const controls: Control[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) && CONTROLS.has(node.tagName.getText())) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const attributes = node.attributes.properties.filter(ts.isJsxAttribute);
      const texts = attributes.map(({ name, initializer }): [string, string] => [
        name.getText(),
        initializer && ts.isStringLiteral(initializer) ? initializer.text : '',
      ]);
      const names = namesOf(attributes.find(({ name }) => name.getText() === 'name'));
      controls.push({ tag: node.tagName.getText(), attributes: new Map(texts), names, where: `${file}:${line}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return controls;
}

/** Boxes to tick; one without a name is a person's own checklist and goes nowhere. */
const BOXES = new Set(['Check', 'ChoiceCard']);

/** Nobody fills in the others. */
const isFilledIn = ({ tag, attributes, names }: Control): boolean =>
  attributes.get('type') !== 'hidden' && !attributes.has('readOnly') && !(BOXES.has(tag) && names.length === 0);

/** `form.<form>.<field>` of every control a person fills in, or a complaint where a control has no name. */
export function formFields(): string[] {
  const pages = sources(['web/app'], ['.tsx']).filter(
    (file) => !file.startsWith('web/app/ui/') && !/\.test\./.test(file),
  );
  return pages.flatMap((file) =>
    controlsOf(file)
      .filter(isFilledIn)
      .flatMap(({ names, where }) => {
        const form = FORMS.find(([folder]) => file.startsWith(folder))?.[1];
        if (form === undefined) return [`${where} belongs to no form that FORMS names`];
        return names.length === 0 ? [`${where} has no name`] : names.map((name) => `form.${form}.${name}`);
      }),
  );
}
