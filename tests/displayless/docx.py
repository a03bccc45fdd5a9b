"""Reads a docx as strictly as Word does, and prints what it says, one line a paragraph or row.

Children of a properties element stand in the order of ECMA-376 (Word refuses a file where they do not),
styles and relations exist, the cells of a row fill the grid. A paragraph is "style: text", with "!" for
one that stays with the next; a row "| cell | cell", with "#" for a heading, ">" for a number, "*" for
red; a section "== width height".

SPDX-License-Identifier: GPL-3.0-or-later
"""

import posixpath
import sys
import xml.etree.ElementTree as ET
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc"
           " outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i color sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "tcBorders": "top left bottom right",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols docGrid",
    "style": "name aliases basedOn next qFormat pPr rPr tblPr",
    "settings": "zoom evenAndOddHeaders characterSpacingControl compat",
    "font": "altName charset family",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "inline": "extent docPr graphic",
}
ONCE = {"pPr", "rPr", "tblPr", "tcPr", "style"}


def local(node):
    return node.tag.rpartition("}")[2]


def check_order(root):
    for node in root.iter():
        order = ORDER.get(local(node), "").split()
        if not order:
            continue
        names = [local(child) for child in node]
        places = [order.index(name) for name in names]
        assert places == sorted(places), (local(node), names)
        if local(node) in ONCE:
            assert len(set(names)) == len(names), (local(node), names)


def read_parts(path):
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert len(set(names)) == len(names), names
        parts = {name: package.read(name) for name in names}
    roots = {name: ET.fromstring(data) for name, data in parts.items()
             if name.endswith((".xml", ".rels"))}
    for root in roots.values():
        check_order(root)
    return parts, roots


def check_package(parts, roots):
    types = roots["[Content_Types].xml"]
    defaults = {node.get("Extension") for node in types.iter(TYPES + "Default")}
    overrides = {node.get("PartName") for node in types.iter(TYPES + "Override")}
    for name in parts:
        assert "/" + name in overrides or name.rpartition(".")[2] in defaults, name
    for name in overrides:
        assert name[1:] in parts, name
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in root.iter(RELATIONS):
            assert posixpath.join(folder, relation.get("Target")) in parts, relation.get("Target")
    ids = {node.get("Id") for node in roots["word/_rels/document.xml.rels"].iter(RELATIONS)}
    for node in roots["word/document.xml"].iter():
        for attribute, value in node.attrib.items():
            assert not attribute.startswith(R) or value in ids, value


def read_text(node):
    text = ""
    for run in node.iter(W + "r"):
        for child in run:
            text += {"t": child.text or "", "br": "\\n", "tab": "\\t",
                     "drawing": "[picture]"}.get(local(child), "")
    return text


def describe_section(node):
    size = node.find(W + "pgSz")
    margins = node.find(W + "pgMar")
    width, height = int(size.get(W + "w")), int(size.get(W + "h"))
    assert (size.get(W + "orient") == "landscape") == (width > height)
    return "== %d×%d mm, %d mm above" % (round(width / 56.7), round(height / 56.7),
                                         round(int(margins.get(W + "top")) / 56.7))


def describe_paragraph(node, styles):
    style = node.find(W + "pPr/" + W + "pStyle")
    keep = "!" if node.find(W + "pPr/" + W + "keepNext") is not None else ""
    assert style is None or style.get(W + "val") in styles, style.get(W + "val")
    return "%s%s: %s" % (styles[style.get(W + "val")] if style is not None else "", keep,
                         read_text(node))


def describe_cell(cell, styles):
    paragraphs = cell.findall(W + "p")
    assert paragraphs, "a cell without a paragraph"
    style = styles[paragraphs[0].find(W + "pPr/" + W + "pStyle").get(W + "val")]
    red = any(node.get(W + "val") == "Alert" for node in cell.iter(W + "rStyle"))
    return (">" if style == "表格数字" else "") + ("*" if red else "") + read_text(cell)


def describe_table(table, styles):
    grid = [int(node.get(W + "w")) for node in table.findall(W + "tblGrid/" + W + "gridCol")]
    for row in table.findall(W + "tr"):
        column = 0
        for cell in row.findall(W + "tc"):
            span = cell.find(W + "tcPr/" + W + "gridSpan")
            end = column + (int(span.get(W + "val")) if span is not None else 1)
            width = int(cell.find(W + "tcPr/" + W + "tcW").get(W + "w"))
            assert abs(sum(grid[column:end]) - width) <= end - column, (grid, width)
            column = end
        assert column == len(grid), (column, len(grid))
        assert row.find(W + "trPr/" + W + "cantSplit") is not None
        heading = "#" if row.find(W + "trPr/" + W + "tblHeader") is not None else ""
        yield heading + "".join("| " + describe_cell(cell, styles) + " "
                                for cell in row.findall(W + "tc")).rstrip()


def main(path):
    parts, roots = read_parts(path)
    check_package(parts, roots)
    styles = {}
    for node in roots["word/styles.xml"].iter(W + "style"):
        assert node.get(W + "styleId") not in styles
        styles[node.get(W + "styleId")] = node.find(W + "name").get(W + "val")
    body = roots["word/document.xml"].find(W + "body")
    before = None
    for node in body:
        if local(node) == "p":
            section = node.find(W + "pPr/" + W + "sectPr")
            if section is None:
                print(describe_paragraph(node, styles))
            else:
                print(describe_section(section))
        elif local(node) == "tbl":
            assert before != "tbl", "Word joins tables that stand side by side"
            for line in describe_table(node, styles):
                print(line)
        else:
            assert node is body[-1] and before == "p"
            print(describe_section(node))
        before = local(node)


if __name__ == "__main__":
    main(sys.argv[1])
