/** How a document looks as PDF. It gets all words through `sys.inputs`; nothing is put into this text. */
export const template = String.raw`
#let doc = json(bytes(sys.inputs.doc))
#let poster = doc.look == "poster"
// What somebody is handed, with a name on it.
#let card = doc.kind == "bewijs"
#set document(title: doc.title, author: "Deugdelijk")
#set page(
  paper: "a4", flipped: poster, margin: if poster { 3cm } else if card { (x: 3.2cm, y: 4.5cm) } else { (x: 2.4cm, y: 2.2cm) },
  footer: if poster or card { none } else { context align(end, text(size: 8.5pt, fill: luma(90), counter(page).display())) },
)
#set text(lang: doc.language, font: ("Libertinus Serif", "DejaVu Sans Mono", "Noto Emoji", "Noto Sans Ethiopic", "Noto Sans Devanagari", "Noto Sans Tamil", "Any Sign"), fallback: false, size: if poster { 15pt } else if card { 13pt } else { 11pt })
#set par(leading: 0.68em, spacing: 1.05em)
#let petrol = rgb("#0b4f5a")
#let dim = luma(80)
#show heading: set text(fill: petrol, weight: "bold")
#show heading: set block(above: 1.5em, below: 0.7em)
#show title: set text(size: 21pt, fill: petrol)
#show title: set block(below: if card { 1.4em } else { 0.6em })
#set terms(spacing: if card { 1.1em } else { 0.65em })
#show terms: set block(above: if card { 1.8em } else { 1em })
#show link: set text(fill: petrol)
// Each sign of a sequence by itself: joined they would be read out more than once.
#show regex("[\u{1f000}-\u{1faff}\u{200d}\u{fe0f}\u{20e3}\u{e0000}-\u{e007f}]"): it => box(it)

// Which side a line begins at follows from its first letter that has a side.
#let leans-right(words) = {
  let found = words.match(regex("[A-Za-z\u{c0}-\u{24f}\u{370}-\u{52f}]|[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{feff}]"))
  found != none and found.text.match(regex("[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{feff}]")) != none
}
#let said(words) = if leans-right(words) { text(dir: rtl, words) } else { words }
#let cells(part) = {
  // A small table stays in one piece; one of many columns leaves most room for what its rows are about.
  let wide = part.head.len() > 4
  show table: set text(size: if wide { 9pt } else { 10.5pt })
  block(breakable: part.rows.len() > 16, table(
    columns: if wide { (2.4fr,) + (1fr,) * (part.head.len() - 1) } else { part.head.len() },
    stroke: (x: none, y: 0.5pt + luma(170)), inset: (x: 5pt, y: 4pt),
    table.header(..part.head.map(one => text(weight: "bold", said(one)))),
    ..part.rows.flatten().map(said),
  ))
}
#let titled(part) = block(below: 0.6em, sticky: true, text(weight: "bold", said(part.title)))

// A column for each place; each line is somebody: open where they stood before, closed where they stand.
#let drawn(part) = {
  let wide = 15cm / calc.max(1, part.places.len())
  let x(place) = wide * (place + 0.5)
  let dot(at, filled) = place(dx: x(at) - 3pt, dy: 3pt, circle(radius: 3pt, stroke: 1pt + petrol, fill: if filled { petrol } else { white }))
  stack(
    spacing: 2pt,
    grid(columns: (wide,) * part.places.len(), ..part.places.map(one => align(center, text(size: 8.5pt, fill: dim, said(one))))),
    ..part.stands.map(one => box(width: 15cm, height: 12pt, {
      if one.from != none and one.to != none and one.from != one.to {
        place(dx: 0pt, dy: 6pt, line(start: (x(one.from), 0pt), end: (x(one.to), 0pt), stroke: 1pt + petrol))
      }
      if one.from != none and one.from != one.to { dot(one.from, false) }
      if one.to != none { dot(one.to, true) }
    })),
  )
}

#let show-part(part) = {
  if part.is == "heading" { heading(level: part.level, said(part.text)) }
  else if part.is == "text" and part.at("quiet", default: false) { block(above: 1.2em, below: 0.8em, sticky: true, par(text(fill: dim, said(part.text)))) }
  else if part.is == "text" { par(said(part.text)) }
  else if part.is == "quote" {
    show quote: set block(above: if poster { 1em } else { 0.9em }, below: 0.9em)
    quote(block: true, {
      text(style: "italic", size: if poster { 34pt } else { 1.05em }, said(part.text))
      if part.by != "" { if poster { linebreak() } else { h(0.7em, weak: true) }; text(fill: dim, "— " + part.by) }
    })
    for one in part.beside { pad(left: 2em, block(stroke: (left: 2pt + luma(150)), inset: (left: 8pt), { text(fill: dim, one.by + ":"); parbreak(); said(one.text) })) }
  }
  else if part.is == "list" { list(..part.items.map(said)) }
  else if part.is == "facts" { terms(..part.facts.map(one => terms.item(one.name, said(one.text)))) }
  else if part.is == "table" { titled(part); cells(part) }
  else if part.is == "spread" { titled(part); block(breakable: false, figure(alt: part.alt, drawn(part))); cells(part) }
  else if part.is == "note" { block(stroke: (left: 3pt + rgb("#8a6d00")), inset: (left: 9pt, y: 3pt), said(part.text)) }
  else if part.is == "sources" {
    set text(size: 9pt, fill: dim)
    let named = part.sources.map(one => if one.href == none { said(one.text) } else { link(one.href, said(one.text)) })
    par(said(part.title) + ": " + named.join("  ·  "))
  }
}

#title()
#if doc.under != "" { par(text(fill: dim, doc.under)) }
#if poster { v(1fr) }
#for part in doc.parts { show-part(part) }
#if poster { v(2fr) }
`;
