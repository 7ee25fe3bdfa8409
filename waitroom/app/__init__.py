"""The app: what holds the rooms, and the parts it is composed of."""

from waitroom.app.recovery_app import RecoveryApp
from waitroom.app.waitroom_app import WaitroomApp

__all__ = ["RecoveryApp", "WaitroomApp"]
