"""The law as data: loader and engine. Pure; no library, no storage, no window."""
