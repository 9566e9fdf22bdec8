import { adviceFor } from "../../../../runtime/profile/advice";
import type { QueryRun, SourcePlace } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import { compareView } from "../compare/compare-view";
import { adviceList } from "../details/advice-list";
import { detailsTable } from "../details/details-table";
import { failureSection } from "../details/failure-section";
import { missingFacts } from "../details/missing-facts";
import { querySummary } from "../details/query-summary";
import { GraphView } from "../graph/graph-view";
import type { Host } from "../link/host";
import type { ShownCell } from "../link/messages";
import { tasksView } from "../tasks/tasks-view";
import { text } from "../texts/texts";
import { operatorTree } from "../tree/operator-tree";
import { tabList } from "./choice";
import { header } from "./header";
import { nodeOfPlace } from "./node-of-place";
import { selectionOf } from "./selection-details";
import { toolbar } from "./toolbar";
import { comparedQuery, firstState, graphNodes, openTabs, planText, shownQuery, type ViewState } from "./view-state";

/** The whole page, drawn anew from what is shown and what was chosen; the graph keeps where it was moved to. */
export class PlanPage {
  private state: ViewState = firstState;
  private shown: ShownCell | undefined;
  private graph: GraphView;
  /** What was chosen last: shown again when it is there again. */
  private wanted = firstState.tab;
  /** What the graph was last fitted to. */
  private fitted = "";

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Host,
  ) {
    this.graph = new GraphView((selected) => this.select(selected));
  }

  show(shown: ShownCell): void {
    if (shown.profile?.executionId !== this.shown?.profile?.executionId)
      this.state = { ...this.state, selected: undefined, query: undefined };
    this.shown = shown;
    this.draw();
  }

  /** Marks what a place has made. */
  markPlace(place: SourcePlace | undefined): void {
    const { shown, query } = this;
    const id = shown && place && nodeOfPlace(shown, query, this.state, place);
    if (id === undefined || id === this.state.selected) return;
    this.state = { ...this.state, selected: id };
    if (this.state.form === "tree") this.draw();
    else this.graph.mark(id);
    this.root.querySelector("aside")?.replaceWith(this.aside());
    // The cursor is there; what another operator had lit up is not its place.
    this.host.send({ kind: "highlight", places: [] });
  }

  private change(news: Partial<ViewState>): void {
    if (news.tab !== undefined) {
      this.wanted = news.tab;
      this.state = { ...this.state, selected: undefined };
      this.host.send({ kind: "highlight", places: [] });
    }
    this.state = { ...this.state, ...news };
    this.draw();
  }

  private select(selected: number | undefined): void {
    this.state = { ...this.state, selected };
    if (selected === undefined) this.graph.mark(undefined);
    this.root.querySelector("aside")?.replaceWith(this.aside());
    const places = this.selection()?.places ?? [];
    this.host.send({ kind: "highlight", places });
  }

  private selection() {
    return this.shown && selectionOf(this.shown, this.query, this.state);
  }

  private get query(): QueryRun | undefined {
    return this.shown && shownQuery(this.shown, this.state);
  }

  private draw(): void {
    const { shown, query } = this;
    if (!shown) return;
    const open = openTabs(shown, query);
    const tab = [this.wanted, this.state.tab].find((one) => open.includes(one)) ?? open.at(-1);
    if (tab && tab !== this.state.tab) this.state = { ...this.state, tab, selected: undefined };
    const focused = focusedPlace();
    const head = header(shown, query, this.state, this.host, (news) => this.change(news));
    this.root.setAttribute("aria-label", text("panelLabel"));
    if (!tab) {
      const why = shown.problem ?? (shown.profile ? text("noQuery") : text("noCell"));
      this.root.replaceChildren(head, element("p", { class: "empty" }, why));
      return;
    }
    const bar = tabList(text("steps"), open, tab, text, (next) => this.change({ tab: next }));
    const panel = element("div", { class: "panel", role: "tabpanel", "aria-label": text(tab) });
    this.root.replaceChildren(head, bar, panel);
    this.fill(panel, shown, query);
    restoreFocus(this.root, focused);
  }

  private fill(panel: HTMLElement, shown: ShownCell, query: QueryRun | undefined): void {
    const { tab, form, selected } = this.state;
    if (tab === "tasks") {
      if (query) panel.append(tasksView(query, Date.now()));
      return;
    }
    const other = tab === "compare" && query && comparedQuery(shown, query);
    if (other) {
      panel.append(compareView(other, query, (operator) => this.showOperator(operator)));
      return;
    }
    const tools = toolbar(this.state, (query?.operators.length ?? 0) > 0, this.graph, (news) => this.change(news));
    const content = element("div", { class: "content" });
    panel.append(tools, element("div", { class: "columns" }, content, this.aside()));
    const nodes = graphNodes(shown, query, this.state);
    if (form === "text") content.append(element("pre", { class: "plan", tabindex: 0 }, planText(shown, query, tab)));
    else if (nodes.length === 0)
      content.append(
        element("p", { class: "empty" }, text(query && tab === "physical" ? noOperators(query) : "noTree")),
      );
    else if (form === "tree") content.append(operatorTree(nodes, selected, (id) => this.select(id)));
    else {
      content.append(this.graph.root);
      this.graph.draw(nodes, selected);
      const place = `${shown.profile?.executionId}/${this.state.query}/${tab}/${this.state.isWhole}/${nodes.length > 1}`;
      if (place !== this.fitted) this.graph.fit();
      this.fitted = place;
    }
  }

  private advice(query: QueryRun): HTMLElement {
    return adviceList(adviceFor(query, this.shown?.profile ?? { queries: [query] }), ({ operator, step }) => {
      if (operator !== undefined) return this.showOperator(operator);
      if (step === undefined) return this.change({ tab: "tasks" });
      this.change({ tab: "optimized", form: "graph" });
      this.graph.mark(step);
      this.select(step);
    });
  }

  private showOperator(id: number): void {
    this.change({ tab: "physical", form: "graph", isWhole: true });
    this.graph.mark(id);
    this.select(id);
  }

  private aside(): HTMLElement {
    const reveal = (place: SourcePlace) => this.host.send({ kind: "reveal", place });
    const { query } = this;
    const failure = query?.failure ? [failureSection(query.failure, reveal)] : [];
    const selection = this.selection();
    if (selection)
      return element("aside", { tabindex: 0 }, ...failure, detailsTable(selection.title, selection.details, reveal));
    return element(
      "aside",
      { tabindex: 0 },
      ...failure,
      ...(query && query.state !== "running" && !query.failure ? [this.advice(query)] : []),
      ...(query ? [detailsTable(text("summary"), querySummary(query), reveal), ...missingFacts(query)] : []),
      element("p", { class: "faint" }, text("selectOperator")),
    );
  }
}

const noOperators = ({ state }: QueryRun) => (state === "running" ? "noOperators" : "noTaskEnded");

/** Which control has the focus, so that it has it again in the page that is drawn anew. */
function focusedPlace(): string | undefined {
  const active = document.activeElement as HTMLElement | null;
  if (active?.dataset.value !== undefined) return `[data-value="${active.dataset.value}"]`;
  return active?.dataset.id === undefined ? undefined : `[data-id="${active.dataset.id}"]`;
}

function restoreFocus(root: HTMLElement, place: string | undefined): void {
  if (place !== undefined) root.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
}
