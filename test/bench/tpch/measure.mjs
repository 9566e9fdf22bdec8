import { performance } from "node:perf_hooks";

/** Seconds and rows of a query's statements, its rows fetched. A subject in another process brings its own clock. */
export async function measure(subject, statements) {
  let seconds = 0;
  let rows;
  for (const statement of statements) {
    const started = performance.now();
    const answer = await subject.run(statement);
    seconds += answer?.seconds ?? (performance.now() - started) / 1000;
    rows = (answer?.seconds === undefined ? answer : answer.rows) ?? rows;
  }
  return { seconds, rows };
}

/**
 * Every query by the reference, by every subject in an order that changes, and by the reference again, round after round: what else the
 * machine does falls on all alike. The best of a subject's rounds counts.
 */
export async function measureInTurns(reference, subjects, statements, rounds) {
  const best = new Map();
  const failures = new Map();
  const take = async (subject, name) => {
    try {
      const measured = await measure(subject, statements);
      const known = best.get(name);
      if (!known || measured.seconds < known.seconds) best.set(name, measured);
    } catch (error) {
      failures.set(name, String(error.message ?? error));
    }
  };
  for (let round = 0; round < rounds; round++) {
    await take(reference, "before");
    const turn = [...subjects.slice(round % subjects.length), ...subjects.slice(0, round % subjects.length)];
    for (const subject of turn) if (!failures.has(subject.name)) await take(subject, subject.name);
    await take(reference, "after");
  }
  return { best, failures };
}
