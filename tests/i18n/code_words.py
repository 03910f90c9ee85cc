"""What the program's code says about messages: which it names, and which words it says by itself."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEY = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
PREFIX = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*-$")
WORDS = re.compile(r"[^\W\d_]{2,}[^\w<>`]{0,2}\s+[^\W\d_]{2,}")

# Functions of bot.domain.typed, which take a field's name second.
READERS = frozenset({"text_of", "date_of", "address_of"})
# Methods of a localizer that take a key first.
SPEAKING = frozenset({"text", "plain", "attribute", "has"})
# What puts words before people: parts of layouts and forms, and what sends or declares them.
SHOWING = frozenset(
    {
        "Button", "Choice", "Container", "Embed", "File", "FileUpload", "Group", "Label", "Modal", "Option",
        "Section", "Select", "SelectOption", "StringSelect", "TextDisplay", "TextInput", "Thumbnail",
        "add_field", "add_option", "button", "command", "context_menu", "describe", "edit",
        "edit_message", "edit_original_response", "group", "rename", "respond", "select",
        "send", "send_message", "set_author", "set_footer",
    }
)  # fmt: skip
SHOWN_KEYWORDS = frozenset(
    {"label", "placeholder", "title", "description", "content", "text", "default", "name"}
)


@dataclass(frozen=True)
class Place:
    """Something in the code, and where."""

    what: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what!r}"


@dataclass
class Said:
    """What the code of some files names."""

    keys: list[tuple[Place, frozenset[str] | None]] = field(default_factory=list)
    constants: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    fields: list[Place] = field(default_factory=list)
    codes: list[tuple[Place, frozenset[str] | None]] = field(default_factory=list)


def python_files(*places: str) -> Iterator[Path]:
    """The Python files under these folders and files of the repository that exist."""
    for place in places:
        path = ROOT / place
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from sorted(path.rglob("*.py"))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _speaks(call: ast.Call) -> bool:
    # SQLAlchemy's text() is a function of a module, never a method of a localizer.
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr in SPEAKING
        and not (isinstance(call.func.value, ast.Name) and call.func.value.id in {"sa", "sqlalchemy"})
    )


def _spoken(call: ast.Call, key: str, file: str) -> Place:
    """The key of a message, with the attribute after a dot where one is asked for."""
    attribute = _literal(call.args[1]) if _name(call.func) == "attribute" and len(call.args) > 1 else None
    return Place(f"{key}.{attribute}" if attribute else key, file, call.lineno)


def _values(call: ast.Call) -> frozenset[str] | None:
    """The names of the values a message gets; none if that cannot be told, or if it is not said."""
    names = [each.arg for each in call.keywords]
    if _name(call.func) == "has" or None in names:
        return None
    return frozenset(each for each in names if each is not None)


def _prefix(node: ast.expr) -> str | None:
    first = _literal(node.values[0]) if isinstance(node, ast.JoinedStr) and node.values else None
    return first if first and PREFIX.match(first) else None


def _fields(call: ast.Call) -> list[str]:
    """The fields of a form that a call names: of an error, or of one of the readers of typed text."""
    if _name(call.func) == "DeedsError":
        named = next((each.value for each in call.keywords if each.arg == "field"), None)
    elif _name(call.func) in READERS and len(call.args) > 1:
        named = call.args[1]
    else:
        return []
    name = _literal(named)
    return [name] if name else []


def _names_of(node: ast.expr | None) -> frozenset[str] | None:
    """The names in a dictionary written out; none if it cannot be told."""
    if node is None:
        return frozenset()
    if not isinstance(node, ast.Dict):
        return None
    names = [_literal(each) if each is not None else None for each in node.keys]
    return None if None in names else frozenset(each for each in names if each is not None)


def said_in(paths: Iterable[Path]) -> Said:
    """Reads what these files name: keys given to a localizer, text constants, beginnings, error codes."""
    found = Said()
    for path in paths:
        file = str(path.relative_to(ROOT))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.constants.add(node.value)
            if isinstance(node, ast.JoinedStr) and (prefix := _prefix(node)):
                found.prefixes.add(prefix)
            if not isinstance(node, ast.Call) or not node.args:
                continue
            found.fields.extend(Place(name, file, node.lineno) for name in _fields(node))
            first = _literal(node.args[0])
            if _name(node.func) == "message_id" and first:
                found.prefixes.add(f"{first}-")
            if first and _speaks(node):
                found.keys.append((_spoken(node, first, file), _values(node)))
            if _name(node.func) == "DeedsError":
                given = node.args[1] if len(node.args) > 1 else None
                given = given or next(
                    (each.value for each in node.keywords if each.arg == "parameters"), None
                )
                for code in _shown(node.args[0]):
                    if said := _literal(code):
                        found.codes.append((Place(said, file, node.lineno), _names_of(given)))
    return found


def _shown(node: ast.expr) -> Iterator[ast.expr]:
    """The texts in an argument, through the ways to put texts together."""
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield node
    elif isinstance(node, ast.BinOp):
        yield from _shown(node.left)
        yield from _shown(node.right)
    elif isinstance(node, ast.IfExp):
        yield from _shown(node.body)
        yield from _shown(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for each in node.values:
            yield from _shown(each)


def _words(node: ast.expr) -> str | None:
    if isinstance(node, ast.JoinedStr):
        # A gap counts as a word's end, so that f"Due {date}" is found and f"{a} · {b}" is not.
        text = "".join(_literal(each) or " " for each in node.values)
        alone = "".join(_literal(each) or "" for each in node.values)
        return text if WORDS.search(text) or re.search(r"[^\W\d_]{3,}", _without_markup(alone)) else None
    text = _literal(node) or ""
    return text if WORDS.search(text) else None


def _without_markup(text: str) -> str:
    # Timestamps, mentions, links and our own custom ids are placed by rendering and are no words.
    return re.sub(r"<[^>]*>?|https?://\S*|deeds:\S*|\b[a-z]+://\S*", "", text)


def literal_texts(paths: Iterable[Path]) -> list[Place]:
    """Words written in code where people would read them."""
    found: list[Place] = []
    for path in paths:
        file = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in SHOWING:
                everything = _name(node.func) == "describe"
                arguments = list(node.args) + [
                    each.value for each in node.keywords if everything or each.arg in SHOWN_KEYWORDS
                ]
                for argument in arguments:
                    for each in _shown(argument):
                        words = _words(each)
                        if words:
                            found.append(Place(words, file, each.lineno))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found.extend(_described_by_docstring(node, file))
    return found


def _described_by_docstring(function: ast.FunctionDef | ast.AsyncFunctionDef, file: str) -> Iterator[Place]:
    """Commands whose description Discord would take from the docstring."""
    for decorator in function.decorator_list:
        if (
            isinstance(decorator, ast.Call)
            and _name(decorator.func) == "command"
            and ast.get_docstring(function)
            and not any(each.arg == "description" for each in decorator.keywords)
        ):
            yield Place(f"{function.name} without description=", file, function.lineno)


# Four words in a row make a sentence; names of things have fewer.
_PROSE = re.compile(r"(?<![\w<])[^\W\d_]{2,},?(?: [a-zà-ÿ]{2,},?){3}")
# What is given to these is read by a database, a pattern or another program.
_UNREAD = frozenset({"compile", "text", "sub", "search", "match", "fullmatch", "execute", "exec_driver_sql"})
_LOGGED = frozenset({"debug", "info", "warning", "error", "exception"})


def prose_in_code(paths: Iterable[Path]) -> list[Place]:
    """Prose in rooms that show nothing themselves, where whatever people read should be a message's id.

    Docstrings are left out, and what is raised, asserted or logged: that is for whoever mends the program.
    """
    found: list[Place] = []
    for path in paths:
        file = str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else path.name
        tree = ast.parse(path.read_text(encoding="utf-8"))
        unread = {id(each) for node in ast.walk(tree) for part in _unread(node) for each in ast.walk(part)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or id(node) in unread:
                continue
            if isinstance(node.value, str) and _PROSE.search(node.value):
                found.append(Place(node.value, file, node.lineno))
    return found


def _unread(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node
    elif isinstance(node, ast.Raise) and node.exc is not None and _name_of(node.exc) != "DeedsError":
        yield node.exc
    elif isinstance(node, ast.Assert) and node.msg is not None:
        yield node.msg
    elif isinstance(node, ast.Call) and _name(node.func) in _UNREAD | _LOGGED:
        yield node
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "__init__":
        yield node  # what an exception of our own gives its base, which nobody prints


def _name_of(raised: ast.expr) -> str | None:
    return _name(raised.func) if isinstance(raised, ast.Call) else None
