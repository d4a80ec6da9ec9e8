"""The structure of a report as the file holds it: the tree of tags, and on each page which content belongs to which."""

from collections import defaultdict
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reports.structure import Node, Tag

Nodes = dict[Node, Object]

_ROUNDED: Final = 3


def add_structure(pdf: Pdf, root: Node) -> Nodes:
    """Writes the tree into the file; gives for each node its object, so that form fields can be hung in it."""
    made: Nodes = {}
    by_page: dict[int, dict[int, Object]] = defaultdict(dict)
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = _element(pdf, root, tree, made, by_page)
    tree.K = Array([document])
    numbers = Array()
    for index, page in enumerate(pdf.pages):
        page.obj.StructParents = index
        page.obj.Tabs = Name.S
        marks = by_page[index]
        numbers.append(index)
        numbers.append(pdf.make_indirect(Array([marks[number] for number in range(len(marks))])))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pdf.pages)
    for node, element in made.items():
        for link in node.links:
            sheet = pdf.pages[link.page].obj
            element.K.append(referred(tree, sheet.Annots[link.number], sheet, element))
    pdf.Root.StructTreeRoot = tree
    return made


def referred(tree: Object, annotation: Object, page: Object, element: Object) -> Dictionary:
    """Something to click or to fill in as part of an element: each names the other."""
    key = int(tree.ParentTreeNextKey)
    annotation.StructParent = key
    tree.ParentTree.Nums.append(key)
    tree.ParentTree.Nums.append(element)
    tree.ParentTreeNextKey = key + 1
    return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)


def _element(pdf: Pdf, node: Node, parent: Object, made: Nodes, by_page: dict[int, dict[int, Object]]) -> Object:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.tag}"), P=parent))
    made[node] = element
    if node.alt:
        element.Alt = String(node.alt)
    if attributes := _attributes(node):
        element.A = attributes
    kids = Array([_element(pdf, child, element, made, by_page) for child in node.kept()])
    for mark in node.marks:
        page = pdf.pages[mark.page].obj
        by_page[mark.page][mark.number] = element
        kids.append(Dictionary(Type=Name.MCR, Pg=page, MCID=mark.number))
    if node.marks:
        element.Pg = pdf.pages[node.marks[0].page].obj
    element.K = kids
    return element


def _attributes(node: Node) -> Dictionary | None:
    if node.scope:
        return Dictionary(O=Name.Table, Scope=Name(f"/{node.scope}"))
    if node.summary:
        return Dictionary(O=Name.Table, Summary=String(node.summary))
    if node.tag is Tag.LIST:
        return Dictionary(O=Name.List, ListNumbering=Name.Decimal if node.is_numbered else Name.Disc)
    if node.box:
        return Dictionary(O=Name.Layout, BBox=Array([round(edge, _ROUNDED) for edge in node.box]))
    return None
