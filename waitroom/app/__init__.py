"""The app: what holds the rooms, and the parts it is composed of."""

from waitroom.app.waitroom_app import WaitroomApp

__all__ = ["WaitroomApp"]
