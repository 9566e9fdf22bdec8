import { tableToIPC } from "apache-arrow";
import type { FrameAnswerOf, FrameRequestKind, FrameRequestOf } from "../../protocol/frame-messages";
import { chartOf } from "./chart-of";
import { chartCode } from "./code/chart-code";
import { viewCode } from "./code/view-code";
import { exportRows } from "./export-rows";
import { profile } from "./profile/profile";
import type { ShownFrame } from "./shown-frame";

type Answers = {
  readonly [K in FrameRequestKind]: (frame: ShownFrame, request: FrameRequestOf<K>) => Promise<FrameAnswerOf<K>>;
};

const answers: Answers = {
  keep: async (frame, { view }) => ({ isKept: await (await frame.view(view)).prepare() }),
  count: async (frame, { view }) => ({ rows: await (await frame.view(view)).count() }),
  page: async (frame, { view, offset, rows }) => {
    const { table, isKept } = await (await frame.view(view)).page(offset, rows);
    return { arrow: Buffer.from(tableToIPC(table, "stream")).toString("base64"), isKept };
  },
  profile: async (frame, { view, columns }) => ({
    columns: await profile(await frame.view(view), await frame.schema(), columns),
  }),
  chart: async (frame, { view, chart }) => ({
    specification: await chartOf((await frame.view(view)).rows, await frame.schema(), chart),
  }),
  export: async (frame, { view, path, format }) => {
    const rows = await frame.view(view);
    await exportRows[format](rows.rows, await frame.schema(), path);
    return { rows: await rows.count() };
  },
  plan: async ({ frame }) => ({ text: await frame.explainString("extended") }),
  code: async (frame, { view, chart }) =>
    chart
      ? chartCode(frame.cell, view, await frame.schema(), chart)
      : { language: frame.cell.language, text: viewCode(frame.cell, view, await frame.schema()) },
};

export const answerRequest = <K extends FrameRequestKind>(frame: ShownFrame, request: FrameRequestOf<K>) =>
  answers[request.kind as K](frame, request);
