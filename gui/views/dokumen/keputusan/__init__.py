"""The words of a decree: typed at the left, its pages in the middle, its findings at the right."""
