/** Counts checks and prints each as it ends. */
export class Report {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  pass(name, note = "") {
    this.#passed++;
    console.log(`ok   ${name}${note && `  (${note})`}`);
  }

  fail(name, reason) {
    this.#failed++;
    console.log(`FAIL ${name}\n     ${String(reason).replaceAll("\n", "\n     ")}`);
  }

  skip(name, reason) {
    this.#skipped++;
    console.log(`skip ${name}  (${reason})`);
  }

  /** Runs one check: it fails by throwing, and may return a note. */
  async check(name, body) {
    try {
      this.pass(name, (await body()) ?? "");
    } catch (error) {
      this.fail(name, error?.message ?? error);
    }
  }

  end() {
    console.log(`${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`);
    process.exit(this.#failed > 0 ? 1 : 0);
  }
}
