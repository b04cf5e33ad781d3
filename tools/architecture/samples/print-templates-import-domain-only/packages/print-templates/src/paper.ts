import '../../contract/src/index';
