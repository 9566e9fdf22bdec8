/** Of PySpark's documentation: examples that fail here and pass on Spark, by reason; counted by hand on 2026-12-01. */
export const failingExamples: readonly (readonly [reason: string, count: number])[] = [
  ["streams", 7],
  ["geometry", 5],
  ["files of ORC and XML", 4],
  ["the order of rows after joins and windows, which SQL leaves open", 3],
  ["Java's `reflect`", 3],
  ["buckets", 2],
  ["timestamps of nanoseconds", 2],
  ["CREATE FUNCTION", 1],
  ["partitions by range", 1],
  ["`kurtosis`, from the 13th digit", 1],
  ["`randomSplit`, whose example fails on Spark with two cores, too", 1],
];

export const passingExamples = { connect: 784, ofConnect: 814, extra: 36, ofExtra: 36 };

export const documentationSection = (): readonly string[] => {
  const { connect, ofConnect, extra, ofExtra } = passingExamples;
  const rate = ((100 * connect) / ofConnect).toFixed(1);
  return [
    "## PySpark's documentation examples",
    "",
    `Examples of PySpark 4.3's SQL modules, those of streams apart, that pass on Spark over Connect: ${connect} of ${ofConnect} pass here (${rate} %), and ${extra} of ${ofExtra} of further modules.`,
    "The others:",
    "",
    ...failingExamples.map(([reason, count]) => `- ${reason}: ${count}`),
    "",
  ];
};
