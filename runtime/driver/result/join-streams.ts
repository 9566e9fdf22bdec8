/** Arrow IPC streams of one schema, as one. The library is only loaded by clients that send data in chunks. */
export async function joinStreams(streams: readonly Uint8Array[]): Promise<Uint8Array> {
  if (streams.length === 1) return streams[0]!;
  const { Table, tableFromIPC, tableToIPC } = await import("apache-arrow");
  const tables = streams.map((stream) => tableFromIPC(stream));
  return tableToIPC(
    new Table(
      tables[0]!.schema,
      tables.flatMap((table) => table.batches),
    ),
    "stream",
  );
}
