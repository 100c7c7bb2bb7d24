/** How a document looks as PDF. It gets all words through `sys.inputs`; nothing is put into this text. */
export const template = String.raw`
#let doc = json(bytes(sys.inputs.doc))
#let poster = doc.look == "poster"
#set document(title: doc.title, author: "Deugdelijk")
#set page(
  paper: "a4", flipped: poster, margin: if poster { 3cm } else { (x: 2.4cm, y: 2.2cm) },
  footer: if poster { none } else { context align(end, text(size: 8.5pt, fill: luma(90), counter(page).display())) },
)
#set text(lang: doc.language, font: ("Libertinus Serif", "DejaVu Sans Mono", "Any Sign"), fallback: false, size: if poster { 15pt } else { 11pt })
#set par(leading: 0.68em, spacing: 1.05em)
#let petrol = rgb("#0b4f5a")
#let dim = luma(80)
#show heading: set text(fill: petrol, weight: "bold")
#show heading: set block(above: 1.5em, below: 0.7em)
#show title: set text(size: 21pt, fill: petrol)
#show title: set block(below: 0.6em)
#show link: set text(fill: petrol)
// Each sign of a sequence by itself: joined they would be read out more than once.
#show regex("[\u{1f000}-\u{1faff}\u{200d}\u{fe0f}\u{20e3}\u{e0000}-\u{e007f}]"): it => box(it)

// Which side a line begins at follows from its first letter that has a side.
#let leans-right(words) = {
  let found = words.match(regex("[A-Za-z\u{c0}-\u{24f}\u{370}-\u{52f}]|[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{feff}]"))
  found != none and found.text.match(regex("[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{feff}]")) != none
}
#let said(words) = if leans-right(words) { text(dir: rtl, words) } else { words }
#let cells(part) = table(
  columns: part.head.len(), stroke: (x: none, y: 0.5pt + luma(170)), inset: (x: 5pt, y: 4pt),
  table.header(..part.head.map(one => text(weight: "bold", said(one)))),
  ..part.rows.flatten().map(said),
)
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
  else if part.is == "text" { par(text(fill: if part.at("quiet", default: false) { dim } else { black }, said(part.text))) }
  else if part.is == "quote" {
    quote(block: true, {
      text(style: "italic", size: if poster { 34pt } else { 1.08em }, said(part.text))
      if part.by != "" { parbreak(); text(fill: dim, "— " + part.by) }
    })
    for one in part.beside { pad(left: 2em, block(stroke: (left: 2pt + luma(150)), inset: (left: 8pt), { text(fill: dim, one.by + ":"); parbreak(); said(one.text) })) }
  }
  else if part.is == "list" { list(..part.items.map(said)) }
  else if part.is == "facts" { terms(..part.facts.map(one => terms.item(one.name, said(one.text)))) }
  else if part.is == "table" { titled(part); cells(part) }
  else if part.is == "spread" { titled(part); figure(alt: part.alt, drawn(part)); par(part.alt); cells(part) }
  else if part.is == "note" { block(stroke: (left: 3pt + rgb("#8a6d00")), inset: (left: 9pt, y: 3pt), said(part.text)) }
  else if part.is == "sources" {
    titled(part)
    list(..part.sources.map(one => if one.href == none { said(one.text) } else { link(one.href, said(one.text)) }))
  }
}

#title()
#if doc.under != "" { par(text(fill: dim, doc.under)) }
#if poster { v(1fr) }
#for part in doc.parts { show-part(part) }
#if poster { v(2fr) }
`;
