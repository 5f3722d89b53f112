import { save } from "./save";

const NAMESPACE = "http://www.w3.org/2000/svg";
/** What styles give to marks, and a file has to carry itself. */
const PRESENTATION = [
  "display",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "direction",
];

/** Saves a drawing as SVG that looks the same without the page's styles. */
export function saveSvg(name: string, drawing: SVGSVGElement, title: string): void {
  save(`${name}.svg`, new Blob([serialize(drawing, title)], { type: "image/svg+xml" }));
}

/** Saves a drawing as PNG, with twice as many pixels as on the page. */
export async function savePng(name: string, drawing: SVGSVGElement, title: string): Promise<void> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml,${encodeURIComponent(serialize(drawing, title))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d")!.drawImage(image, 0, 0, image.width, image.height);
  canvas.toBlob((blob) => blob && save(`${name}.png`, blob), "image/png");
}

function serialize(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const drawn = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((mark, index) => present(mark, drawn[index]!));
  for (const unseen of copy.querySelectorAll("[data-unseen]")) unseen.remove();
  copy.prepend(backgroundOf(drawing), titleOf(title));
  return new XMLSerializer().serializeToString(copy);
}

function present(mark: Element, drawn: Element): void {
  const style = getComputedStyle(drawn);
  for (const name of PRESENTATION) mark.setAttribute(name, style.getPropertyValue(name));
  for (const name of ["class", "tabindex", "role", "aria-label", "aria-pressed"]) mark.removeAttribute(name);
}

function titleOf(text: string): Element {
  const title = document.createElementNS(NAMESPACE, "title");
  title.textContent = text;
  return title;
}

function backgroundOf(drawing: SVGSVGElement): Element {
  const paper = document.createElementNS(NAMESPACE, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(drawing.ownerDocument.body).backgroundColor);
  return paper;
}
