import type { Box } from "./culling";

const least = 0.15;
const most = 2;
const readable = 0.66;
/** Pixels between the graph and the edge of its frame. */
const margin = 16;

/** Moves and scales a layer inside a frame: by wheel, by dragging, by the keys + and −. */
export class PanZoom {
  private x = 0;
  private y = 0;
  private scale = 1;
  /** Of the frame. Asking a page for it while it moves costs a layout. */
  private size = { width: 0, height: 0 };

  constructor(
    private readonly frame: HTMLElement,
    private readonly layer: HTMLElement,
    /** What of the layer is in view now. */
    private readonly moved: (view: Box) => void,
  ) {
    frame.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    frame.addEventListener("pointerdown", (event) => this.drag(event));
    new ResizeObserver(() => {
      this.measure();
      this.look();
    }).observe(frame);
  }

  /** All of it, not larger than it is, not so small that nobody reads it: then its top. @param middle of the result */
  fit(width: number, height: number, middle: number): void {
    this.measure();
    const { clientWidth, clientHeight } = this.frame;
    const whole = Math.min(clientWidth / (width + 32), clientHeight / (height + 32));
    this.scale = Math.min(1, Math.max(whole, readable));
    const room = clientWidth - width * this.scale;
    const centred = clientWidth / 2 - middle * this.scale;
    // One that is too wide leaves no room empty beside it.
    this.x = room < 0 ? Math.min(margin, Math.max(room - margin, centred)) : room / 2;
    this.y = Math.max(margin, (clientHeight - height * this.scale) / 4);
    this.apply();
  }

  zoom(factor: number, x = this.frame.clientWidth / 2, y = this.frame.clientHeight / 2): void {
    const scale = Math.min(most, Math.max(least, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.apply();
  }

  /** Moves no further than it takes for the box to be seen. */
  show(left: number, top: number, width: number, height: number): void {
    const { clientWidth, clientHeight } = this.frame;
    const move = (at: number, start: number, size: number, room: number) => {
      const from = start * this.scale + at;
      const to = from + size * this.scale;
      if (from < 8) return at + 8 - from;
      return to > room - 8 ? at - (to - room + 8) : at;
    };
    this.x = move(this.x, left, width, clientWidth);
    this.y = move(this.y, top, height, clientHeight);
    this.apply();
  }

  /** Tells anew what is in view. */
  look(): void {
    const { x, y, scale } = this;
    const { width, height } = this.size;
    this.moved({ left: -x / scale, top: -y / scale, right: (width - x) / scale, bottom: (height - y) / scale });
  }

  private measure(): void {
    this.size = { width: this.frame.clientWidth, height: this.frame.clientHeight };
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      const { left, top } = this.frame.getBoundingClientRect();
      this.zoom(Math.exp(-event.deltaY / 200), event.clientX - left, event.clientY - top);
      return;
    }
    this.x -= event.deltaX;
    this.y -= event.deltaY;
    this.apply();
  }

  private drag(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest(".node")) return;
    const from = { x: event.clientX - this.x, y: event.clientY - this.y };
    this.frame.setPointerCapture(event.pointerId);
    const move = (next: PointerEvent) => {
      this.x = next.clientX - from.x;
      this.y = next.clientY - from.y;
      this.apply();
    };
    this.frame.addEventListener("pointermove", move);
    this.frame.addEventListener("pointerup", () => this.frame.removeEventListener("pointermove", move), { once: true });
  }

  private apply(): void {
    this.layer.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.look();
  }
}
