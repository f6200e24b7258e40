/** What this project uses of the WebAssembly interface, which the types of Node leave to those of browsers. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }

  class Instance {
    readonly exports: Readonly<Record<string, unknown>>;
    constructor(module: Module, imports: Readonly<Record<string, ModuleImports>>);
  }

  class Memory {
    readonly buffer: ArrayBuffer;
  }

  type ModuleImports = Readonly<Record<string, (...numbers: never[]) => unknown>>;
}
