"""The message strip with its ways out, as this page has always known it."""

from gui.widgets.notice_bar import NoticeBar, Way

__all__ = ["NoticeBar", "Way"]
