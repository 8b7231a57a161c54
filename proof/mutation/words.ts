/**
 * What no mutant is made of: the descriptions of schemas, words for people. A test that repeated them would prove that
 * they were copied. A plug-in of Stryker, which walks the syntax tree with Babel's paths.
 */
interface Path {
  readonly node: { readonly callee?: { readonly property?: { readonly name?: string } } };
  /** `arguments` for what a call is given. */
  readonly listKey?: string;
  readonly parentPath: Path | null;
}

const DESCRIBING = ['meta', 'describe'];

const words = {
  /** The reason for leaving the node out, or undefined. */
  shouldIgnore({ listKey, parentPath }: Path): string | undefined {
    const method = listKey === 'arguments' ? parentPath?.node.callee?.property?.name : undefined;
    return method && DESCRIBING.includes(method) ? 'words for people' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: words }];
