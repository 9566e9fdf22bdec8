/** A rectangle of the layer. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Displayed {
  readonly style: { display: string };
}

/** Something that is drawn, and where. */
export interface Drawn<Shape extends Displayed = Displayed> {
  readonly element: Shape;
  readonly box: Box;
}

/** Keeps what is far out of sight from being laid out and painted: a browser's work for a frame grows with what is displayed. */
export class Culling {
  private drawn: readonly Drawn[] = [];
  /** What is displayed now. */
  private displayed: Box | undefined;

  /** @param drawn nothing of it is displayed until `look` */
  replace(drawn: readonly Drawn[]): void {
    this.drawn = drawn;
    this.displayed = undefined;
    for (const { element } of drawn) element.style.display = "none";
  }

  /** Displays what is in view and half a view around it, so that most moves find it there. */
  look(view: Box): void {
    if (this.displayed && contains(this.displayed, view)) return;
    const [width, height] = [view.right - view.left, view.bottom - view.top];
    const box = {
      left: view.left - width / 2,
      top: view.top - height / 2,
      right: view.right + width / 2,
      bottom: view.bottom + height / 2,
    };
    for (const one of this.drawn) {
      const display = meets(one.box, box) ? "" : "none";
      if (one.element.style.display !== display) one.element.style.display = display;
    }
    this.displayed = box;
  }
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;

const meets = (one: Box, other: Box): boolean =>
  one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
