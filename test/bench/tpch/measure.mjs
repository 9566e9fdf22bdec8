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
 * The reference, every subject in an order that changes, and the reference again, round after round: what else the machine does falls on all
 * alike. Who ran last finds its memory in the processor's caches (3 % at SF1), so nobody runs twice in a row: a round's `after` is the next
 * one's `before`. The best of a subject's rounds counts.
 */
export async function measureInTurns(reference, subjects, statements, rounds) {
  const best = new Map();
  const failures = new Map();
  const keep = (name, measured) => {
    const known = best.get(name);
    if (measured && (!known || measured.seconds < known.seconds)) best.set(name, measured);
  };
  const take = async (subject, name) => {
    try {
      const measured = await measure(subject, statements);
      keep(name, measured);
      return measured;
    } catch (error) {
      failures.set(name, String(error.message ?? error));
    }
  };
  let latest = await take(reference, "before");
  for (let round = 0; round < rounds; round++) {
    keep("before", latest);
    const turn = [...subjects.slice(round % subjects.length), ...subjects.slice(0, round % subjects.length)];
    for (const subject of turn) if (!failures.has(subject.name)) await take(subject, subject.name);
    latest = await take(reference, "after");
  }
  return { best, failures };
}
