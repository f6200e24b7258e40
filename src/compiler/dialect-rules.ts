/**
 * The dialect (decision D17) as data. What a source may be made of is listed; whatever is not listed is refused, so that nothing
 * foreign is forgotten. Some of what is refused AssemblyScript cannot translate; the rest it translates to something else than
 * JavaScript does, and says nothing. What is beyond this list, and up to the agreement of the engines: sums and products of words
 * that leave 32 bits, and `as i32` of a number that is not whole.
 */

/** What a node is called in a complaint, and what to write instead. */
export type Mend = readonly [construct: string, mend: string];

/** The nodes that the dialect is made of. */
export const KNOWN: ReadonlySet<string> = new Set([
  'Program',
  // Modules and declarations.
  'ImportDeclaration',
  'ImportSpecifier',
  'ExportNamedDeclaration',
  'VariableDeclaration',
  'VariableDeclarator',
  'FunctionDeclaration',
  'AssignmentPattern',
  'ClassDeclaration',
  'ClassBody',
  'PropertyDefinition',
  'MethodDefinition',
  'FunctionExpression',
  'TSAbstractMethodDefinition',
  'TSEmptyBodyFunctionExpression',
  'TSTypeAliasDeclaration',
  // Statements.
  'BlockStatement',
  'ExpressionStatement',
  'IfStatement',
  'SwitchStatement',
  'SwitchCase',
  'ForStatement',
  'WhileStatement',
  'DoWhileStatement',
  'ContinueStatement',
  'BreakStatement',
  'ReturnStatement',
  // Expressions.
  'Identifier',
  'Literal',
  'ThisExpression',
  'Super',
  'ParenthesizedExpression',
  'CallExpression',
  'NewExpression',
  'MemberExpression',
  'AssignmentExpression',
  'UpdateExpression',
  'UnaryExpression',
  'BinaryExpression',
  'LogicalExpression',
  'ConditionalExpression',
  'ArrayExpression',
  'ObjectExpression',
  'Property',
  'TSAsExpression',
  'TSNonNullExpression',
  // Types.
  'TSTypeAnnotation',
  'TSTypeReference',
  'TSTypeParameterInstantiation',
  'TSArrayType',
  'TSUnionType',
  'TSNullKeyword',
  'TSNumberKeyword',
  'TSBooleanKeyword',
  'TSStringKeyword',
  'TSVoidKeyword',
  // Types of codes: see dialect-conditions.ts.
  'TSIntersectionType',
  'TSTypeQuery',
]);

const ANNOTATED = 'a type that is written out';
const LOOP = 'for (let index = 0; index < all.length; index++)';

/** The mends of nodes that the dialect lacks, for those that one may be tempted to write. */
export const FOREIGN: Readonly<Record<string, Mend>> = {
  ObjectPattern: ['destructuring', 'a variable for each field'],
  ArrayPattern: ['destructuring', 'a variable for each element'],
  ArrowFunctionExpression: ['a closure', 'a function of the module that is given what it needs'],
  SpreadElement: ['a spread', 'a loop'],
  RestElement: ['rest parameters', 'a parameter for each value, or an array'],
  ChainExpression: ['optional chaining', 'if (x !== null)'],
  TemplateElement: ['a text', 'a code, and its words outside of src/compiled'],
  TemplateLiteral: ['a text', 'a code, and its words outside of src/compiled'],
  TaggedTemplateExpression: ['a text', 'a code, and its words outside of src/compiled'],
  ForOfStatement: ['for…of', LOOP],
  ForInStatement: ['for…in', LOOP],
  AwaitExpression: ['await', 'what it waits for as a parameter'],
  YieldExpression: ['a generator', 'an array that is filled'],
  TryStatement: ['try', 'a code that is returned'],
  ThrowStatement: ['throw', 'unforeseen(code) of kernel/native.ts, or a code that is returned'],
  SequenceExpression: ['a comma', 'two statements'],
  LabeledStatement: ['a label', 'a function that returns'],
  ClassExpression: ['a class within an expression', 'a class of the module'],
  StaticBlock: ['a static block', 'a constant of the module'],
  AccessorProperty: ['an accessor', 'a field, or a method'],
  Decorator: ['a decorator', 'the mark @inline in the comment'],
  PrivateIdentifier: ['a #private name', 'private'],
  ImportDefaultSpecifier: ['a default import', 'an import by name'],
  ImportNamespaceSpecifier: ['an import of all', 'the names that are meant'],
  ImportExpression: ['import()', 'an import at the top'],
  ExportSpecifier: ['an export of what is declared elsewhere', 'export where it is declared'],
  ExportDefaultDeclaration: ['a default export', 'an export by name'],
  ExportAllDeclaration: ['an export of all', 'the names that are meant'],
  TSInterfaceDeclaration: ['an interface', 'a class, abstract if need be'],
  TSEnumDeclaration: ['an enum', 'export const X = { … } as const'],
  TSClassImplements: ['implements', 'extends of an abstract class'],
  TSTypeParameterDeclaration: ['a generic', 'a class or a function for each type'],
  TSTypeOperator: ['a type operator', 'the type itself'],
  TSTypeLiteral: ['a type without a name', 'a class'],
  TSLiteralType: ['a literal as a type', 'a type of codes: see compiled/facts/codes.ts'],
  TSTupleType: ['a tuple', 'a class'],
  TSFunctionType: ['a function as a value', 'an abstract class with a method'],
  TSUndefinedKeyword: ['undefined', 'null'],
  TSAnyKeyword: ['any', ANNOTATED],
  TSUnknownKeyword: ['unknown', ANNOTATED],
  TSSatisfiesExpression: ['satisfies', ANNOTATED],
  TSTypeAssertion: ['a cast before the value', 'as'],
};

/** What a source may name that it neither declares nor imports. */
export const GLOBALS: ReadonlySet<string> = new Set([
  'Math',
  'Number',
  'Array',
  'Float64Array',
  'Int32Array',
  'Uint32Array',
  'Uint8Array',
]);

/** Types that need no import. */
export const TYPES: ReadonlySet<string> = new Set([
  'i32',
  'u8',
  'Array',
  'Float64Array',
  'Int32Array',
  'Uint32Array',
  'Uint8Array',
]);

/** What of a global is the same in both machines, bit for bit, and as fast. */
export const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  Math: new Set(['floor', 'ceil', 'sqrt', 'abs', 'min', 'max', 'LN2']),
  Number: new Set(['POSITIVE_INFINITY']),
};

export const OTHER_MEMBERS: Readonly<Record<string, string>> = {
  round: 'Math.floor(x + 0.5)',
  trunc: 'Math.floor(x), of what is not negative',
  exp: 'exp of kernel/elementary.ts',
  log: 'log of kernel/elementary.ts',
  pow: 'exp(y * log(x)) of kernel/elementary.ts, or a product',
  sin: 'sineOfTurns of kernel/sine.ts',
  cos: 'sineOfTurns of kernel/sine.ts',
  imul: 'imul of kernel/native.ts',
  clz32: 'leadingZeros of kernel/native.ts',
  random: 'draw of kernel/draw.ts',
  isNaN: 'x !== x',
};

/** Operators that mean the same, or are translated. */
export const OPERATORS: ReadonlySet<string> = new Set(
  '! - + * / % < <= > >= === !== && || & | ^ ~ << >> >>> ++ -- = += -= *= /= %= &= |= ^= <<= >>='.split(' '),
);

export const OTHER_OPERATORS: Readonly<Record<string, string>> = {
  '==': '===',
  '!=': '!==',
  '??': 'if (x !== null)',
  '??=': 'if (x === null)',
  '||=': 'if (!x)',
  '&&=': 'if (x)',
  '**': 'a product, or powerOfTwo of kernel/native.ts',
  '**=': 'a product',
  typeof: 'a class with a method, or a code',
  instanceof: 'a class with a method, or a code',
  in: 'a field that may be null',
  void: 'nothing',
  delete: 'a field that may be null',
};
