/** A remark plugin for tools that know nothing of frontmatter: they read spaces in its place, so positions hold. */
export function frontmatter() {
  const parse = this.parser;
  this.parser = (text, file) =>
    parse(
      text.replace(/^---\r?\n[^]*?\n---(?=\r?\n|$)/, (yaml) => yaml.replace(/[^\r\n]/g, ' ')),
      file,
    );
}
