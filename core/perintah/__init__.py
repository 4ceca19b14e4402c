"""The commands of a terminal, one module each; `core.commands` names them."""
