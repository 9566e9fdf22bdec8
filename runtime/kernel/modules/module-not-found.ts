/** As Node's: code `ERR_MODULE_NOT_FOUND`. */
export class ModuleNotFoundError extends Error {
  readonly code = "ERR_MODULE_NOT_FOUND";
  constructor(specifier: string, folder: string) {
    super(`Cannot find module '${specifier}' from ${folder}`);
    this.name = "Error";
  }
}
