/** A text in which search marked the words that it found with « and ». */
export function Snippet({ text }: { text: string }) {
  return (
    <bdi>
      {text.split(/«([^»]*)»/).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
    </bdi>
  );
}
