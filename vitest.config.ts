import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "test/compat/**", "**/node_modules/**"],
    // By itself vitest leaves a core free, half of a machine of two.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On a busy machine a process may be late. The log shows each second try.
    retry: 1,
    reporters: ["default"],
  },
});
